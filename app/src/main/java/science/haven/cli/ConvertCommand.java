package science.haven.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Terminal;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.IonProfile;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.Spectrum;
import science.haven.data.Trajectory;
import science.haven.data.Transient;
import science.haven.formats.Formats;
import science.haven.formats.batterydata.BatteryDataWriter;
import science.haven.formats.columns.SpectrumColumnsWriter;
import science.haven.formats.csdm.CsdmWriter;
import science.haven.formats.jcamp.JcampWriter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "convert",
        description = {
            "Write a measurement in an open format.",
            "",
            "csv has the column names of the Battery Data Format for impedance and transients, and",
            "columns with their units for NMR and other spectra.",
            "csdm keeps every bit of NMR data and spectra, with their delays or gradients.",
            "jcamp holds one row, counts to the bit and other numbers to 2^-31 of the largest."
        },
        footer = {
            "",
            "Examples:",
            "  haven convert cell.mpr --to csv -o cell.csv",
            "  haven convert 12 --number 1 --to csdm -o 12.csdf"
        })
final class ConvertCommand implements Callable<Integer> {

    /// The formats Haven writes.
    enum Format {
        CSV,
        CSDM,
        JCAMP
    }

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file or folder to convert.")
    private Path file;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORMAT",
            description = "csv, csdm or jcamp.")
    private Format format;

    @Option(
            names = {"-n", "--number"},
            paramLabel = "N",
            description = "Which measurement of the file, from 1; needed if there are several.")
    private Optional<Integer> number = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to; standard output if not given. Never overwrites.")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() throws IOException {
        List<Measurement> measurements = chosen(Formats.read(file));
        String text =
                switch (format) {
                    case CSV -> csv(measurements);
                    case CSDM -> csdm(only(measurements));
                    case JCAMP -> jcamp(only(measurements));
                };
        if (output.isEmpty()) {
            Terminal.of(spec).out().print(text);
        } else {
            if (Files.exists(output.get())) {
                throw new IOException(output.get() + ": is there already");
            }
            Files.write(output.get(), text.getBytes(StandardCharsets.UTF_8));
        }
        return 0;
    }

    private List<Measurement> chosen(List<Measurement> all) throws IOException {
        if (number.isEmpty()) {
            return all;
        }
        int n = number.get();
        if (n < 1 || n > all.size()) {
            throw new IOException(
                    "%s: expected --number from 1 to %d, found %d".formatted(file, all.size(), n));
        }
        return List.of(all.get(n - 1));
    }

    private Measurement only(List<Measurement> measurements) throws IOException {
        if (measurements.size() == 1) {
            return measurements.getFirst();
        }
        throw new IOException(
                "%s: expected one measurement, found %d; choose one with --number"
                        .formatted(file, measurements.size()));
    }

    /// One table: all impedance spectra of the file, or its one measurement of another kind.
    private String csv(List<Measurement> measurements) throws IOException {
        List<ImpedanceSpectrum> spectra =
                measurements.stream()
                        .filter(ImpedanceSpectrum.class::isInstance)
                        .map(ImpedanceSpectrum.class::cast)
                        .toList();
        if (spectra.size() == measurements.size()) {
            return BatteryDataWriter.spectra(spectra);
        }
        return switch (only(measurements)) {
            case ImpedanceSpectrum spectrum -> BatteryDataWriter.spectra(List.of(spectrum));
            case Transient trace -> BatteryDataWriter.trace(trace);
            case NmrSignal signal -> SpectrumColumnsWriter.write(signal);
            case Spectrum spectrum -> SpectrumColumnsWriter.write(spectrum);
            case IonProfile profile -> SpectrumColumnsWriter.write(profile);
            case Trajectory _ -> throw trajectory();
        };
    }

    private String csdm(Measurement measurement) throws IOException {
        return switch (measurement) {
            case NmrSignal signal -> CsdmWriter.write(signal);
            case Spectrum spectrum -> CsdmWriter.write(spectrum);
            case ImpedanceSpectrum _, Transient _, IonProfile _ -> throw forCsv();
            case Trajectory _ -> throw trajectory();
        };
    }

    private String jcamp(Measurement measurement) throws IOException {
        return switch (measurement) {
            case NmrSignal signal -> {
                if (signal.rows() > 1) {
                    throw new IOException(
                            "%s: expected one row for jcamp, found %d; csdm holds them all"
                                    .formatted(file, signal.rows()));
                }
                yield JcampWriter.write(signal);
            }
            case Spectrum spectrum -> JcampWriter.write(spectrum);
            case ImpedanceSpectrum _, Transient _, IonProfile _ -> throw forCsv();
            case Trajectory _ -> throw trajectory();
        };
    }

    private IOException trajectory() {
        return new IOException(
                "%s: expected a measurement, found a trajectory, which is not converted"
                        .formatted(file));
    }

    private IOException forCsv() {
        return new IOException(
                "%s: expected NMR data or a spectrum, found other data; use --to csv"
                        .formatted(file));
    }
}
