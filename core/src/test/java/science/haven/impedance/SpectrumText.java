package science.haven.impedance;

import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The spectra that the tests carry, read without ceremony: every line that starts with three
/// numbers is a point.
public final class SpectrumText {

    public static final Provenance NOWHERE = new Provenance("", "", "", "", List.of(), List.of());

    private SpectrumText() {}

    public static ImpedanceSpectrum read(String name) {
        try (InputStream in =
                Objects.requireNonNull(SpectrumText.class.getResourceAsStream(name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<double[]> rows =
                    text.lines()
                            .map(String::strip)
                            .filter(line -> line.matches("([-+.0-9eE]+[,\\s]+){2}[-+.0-9eE]+.*"))
                            .map(
                                    line ->
                                            Arrays.stream(line.split("[,\\s]+"))
                                                    .limit(3)
                                                    .mapToDouble(Double::parseDouble)
                                                    .toArray())
                            .toList();
            return new ImpedanceSpectrum(
                    column(rows, 0), column(rows, 1), column(rows, 2), NOWHERE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }
}
