package science.haven.spectrum;

import science.haven.data.Acquisition;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.spectrum.step.Phase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One raw experiment of the test resources, just enough of it to process.
public record BrukerSample(NmrSignal signal, Map<String, String> acqus, Map<String, String> procs) {

    /// @param delay points by which the digital filter delays the signal
    static BrukerSample of(String folder, double delay) {
        Map<String, String> acqus = parameters(folder + "/acqus");
        Map<String, String> procs = parameters(folder + "/procs");
        double[] values =
                integers(
                        folder + "/fid",
                        "1".equals(acqus.get("BYTORDA")),
                        acqus.getOrDefault("NC", "0"));
        int points = Integer.parseInt(acqus.getOrDefault("TD", "")) / 2;
        double dwell = 1 / Double.parseDouble(acqus.getOrDefault("SW_h", ""));
        SpectralAxis axis =
                new SpectralAxis(
                        Domain.TIME,
                        Quadrature.COMPLEX,
                        "",
                        points,
                        -delay * dwell,
                        dwell,
                        1e6 * Double.parseDouble(acqus.getOrDefault("SFO1", "")),
                        1e6 * Double.parseDouble(procs.getOrDefault("SF", "")));
        NmrSignal signal =
                new NmrSignal(
                        java.util.Arrays.copyOf(values, 2 * points),
                        axis,
                        Optional.empty(),
                        Acquisition.unknown(folder),
                        new Provenance(folder, "", "Bruker", "", List.of(), List.of()));
        return new BrukerSample(signal, acqus, procs);
    }

    /// A two-dimensional experiment whose rows are one complex increment each.
    ///
    /// @param delay points by which the digital filter delays the signal
    /// @param width spectral width of the rows in Hz
    public static NmrSignal rows(String folder, double delay, int rows, double width) {
        Map<String, String> acqus = parameters(folder + "/acqus");
        Map<String, String> procs = parameters(folder + "/procs");
        double[] values =
                integers(
                        folder + "/ser",
                        "1".equals(acqus.get("BYTORDA")),
                        acqus.getOrDefault("NC", "0"));
        double dwell = 1 / Double.parseDouble(acqus.getOrDefault("SW_h", ""));
        double carrier = 1e6 * Double.parseDouble(acqus.getOrDefault("SFO1", ""));
        double reference = 1e6 * Double.parseDouble(procs.getOrDefault("SF", ""));
        SpectralAxis direct =
                new SpectralAxis(
                        Domain.TIME,
                        Quadrature.COMPLEX,
                        "7Li",
                        values.length / (2 * rows),
                        -delay * dwell,
                        dwell,
                        carrier,
                        reference);
        SpectralAxis indirect =
                new SpectralAxis(
                        Domain.TIME,
                        Quadrature.COMPLEX,
                        "7Li",
                        rows,
                        0,
                        1 / width,
                        carrier,
                        reference);
        Acquisition acquisition =
                new Acquisition(
                        folder,
                        acqus.getOrDefault("PULPROG", "").replaceAll("[<>]", ""),
                        1,
                        Optional.empty(),
                        new double[0],
                        new double[0],
                        new int[0]);
        return new NmrSignal(
                values,
                direct,
                Optional.of(indirect),
                acquisition,
                new Provenance(folder, "", "Bruker", "", List.of(), List.of()));
    }

    double processing(String name) {
        return Double.parseDouble(procs.getOrDefault(name, ""));
    }

    /// TopSpin's phase in our words; its filter correction leaves `π g` to it.
    Phase vendorPhase() {
        SpectralAxis axis = signal.direct();
        return new Phase(
                Math.toRadians(-processing("PHC0")) + Math.PI * axis.start() / axis.step(),
                Math.toRadians(processing("PHC1")),
                axis.spectralWidth() / 2);
    }

    static double[] integers(String path, boolean big, String exponent) {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(path));
        bytes.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        double scale = Math.scalb(1.0, Integer.parseInt(exponent));
        double[] values = new double[bytes.remaining() / 4];
        for (int i = 0; i < values.length; i++) {
            values[i] = scale * bytes.getInt();
        }
        return values;
    }

    private static Map<String, String> parameters(String path) {
        Map<String, String> parameters = new HashMap<>();
        String text = new String(bytes(path), StandardCharsets.ISO_8859_1);
        for (String line : text.lines().toList()) {
            int at = line.indexOf('=');
            if (line.startsWith("##$") && at > 0) {
                parameters.put(line.substring(3, at), line.substring(at + 1).strip());
            }
        }
        return parameters;
    }

    private static byte[] bytes(String path) {
        try (InputStream in = BrukerSample.class.getResourceAsStream(path)) {
            return java.util.Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
