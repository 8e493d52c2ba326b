package science.haven.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Terminal;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.Spectrum;
import science.haven.data.Transient;
import science.haven.formats.Formats;
import science.haven.formats.batterydata.BatteryDataWriter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "convert",
        description = {
            "Write a measurement in an open format.",
            "",
            "csv has the column names of the Battery Data Format."
        },
        footer = {"", "Example:", "  haven convert cell.mpr --to csv -o cell.csv"})
final class ConvertCommand implements Callable<Integer> {

    /// The formats Haven writes.
    enum Format {
        CSV
    }

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to convert.")
    private Path file;

    @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "csv.")
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to; standard output if not given. Never overwrites.")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() throws IOException {
        String text =
                switch (format) {
                    case CSV -> csv(Formats.read(file));
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

    /// One table: all spectra of the file, or its one transient.
    private String csv(List<Measurement> measurements) throws IOException {
        List<ImpedanceSpectrum> spectra = new ArrayList<>();
        List<Transient> traces = new ArrayList<>();
        for (Measurement measurement : measurements) {
            switch (measurement) {
                case ImpedanceSpectrum spectrum -> spectra.add(spectrum);
                case Transient trace -> traces.add(trace);
                case NmrSignal _, Spectrum _ ->
                        throw new IOException(
                                file + ": expected impedance or a transient, found NMR data");
            }
        }
        if (!spectra.isEmpty() && traces.isEmpty()) {
            return BatteryDataWriter.spectra(spectra);
        }
        if (spectra.isEmpty() && traces.size() == 1) {
            return BatteryDataWriter.trace(traces.getFirst());
        }
        throw new IOException(
                "%s: expected spectra or one transient, found %d spectra and %d transients"
                        .formatted(file, spectra.size(), traces.size()));
    }
}
