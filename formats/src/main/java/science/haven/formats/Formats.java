package science.haven.formats;

import science.haven.data.Measurement;
import science.haven.formats.batterydata.BatteryDataReader;
import science.haven.formats.biologic.EcLabBinaryReader;
import science.haven.formats.biologic.EcLabTextReader;
import science.haven.formats.chinstruments.ChInstrumentsReader;
import science.haven.formats.columns.ColumnsReader;
import science.haven.formats.gamry.GamryReader;
import science.haven.formats.novocontrol.NovocontrolReader;
import science.haven.formats.parstat.ParstatReader;
import science.haven.formats.powersuite.PowerSuiteReader;
import science.haven.formats.relaxis.RelaxisReader;
import science.haven.formats.text.TextLines;
import science.haven.formats.touchstone.TouchstoneReader;
import science.haven.formats.versastudio.VersaStudioReader;
import science.haven.formats.zahner.IsmReader;
import science.haven.formats.zplot.ZPlotReader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// All formats Haven reads. The format is found by looking into the file, never by its name.
public final class Formats {

    /// Readers in the order in which they are asked; plain columns come last, because they take
    /// whatever has a table.
    private static final List<FormatReader> READERS =
            List.of(
                    new EcLabTextReader(),
                    new EcLabBinaryReader(),
                    new IsmReader(),
                    new BatteryDataReader(),
                    new GamryReader(),
                    new ZPlotReader(),
                    new NovocontrolReader(),
                    new VersaStudioReader(),
                    new TouchstoneReader(),
                    new RelaxisReader(),
                    new PowerSuiteReader(),
                    new ParstatReader(),
                    new ChInstrumentsReader(),
                    new ColumnsReader());

    private Formats() {}

    /// All readers.
    ///
    /// @return the readers in the order in which they are asked
    public static List<FormatReader> readers() {
        return READERS;
    }

    /// Finds the reader for a file by its content.
    ///
    /// @param file the file
    /// @return its reader; empty if no format fits
    public static Optional<FormatReader> detect(SourceFile file) {
        return READERS.stream().filter(r -> r.recognises(file)).findFirst();
    }

    /// Reads all measurements of a file.
    ///
    /// @param path the file
    /// @return its measurements, at least one
    /// @throws IOException if it cannot be read; a `FormatException` says where and why
    public static List<Measurement> read(Path path) throws IOException {
        return read(SourceFile.read(path));
    }

    /// Reads all measurements of a file that is in memory.
    ///
    /// @param file the file
    /// @return its measurements, at least one
    /// @throws FormatException if no format fits, or the file is not what its format promises
    public static List<Measurement> read(SourceFile file) throws FormatException {
        Optional<FormatReader> reader = detect(file);
        if (reader.isPresent()) {
            return reader.get().read(file);
        }
        throw new FormatException(
                file.name(), "file", "a known impedance or transient format", look(file));
    }

    /// What an unknown file looks like, in a few words.
    private static String look(SourceFile file) throws FormatException {
        if (file.bytes().length == 0) {
            return "an empty file";
        }
        if (file.head().isBlank()) {
            return "only white space";
        }
        if (!TextLines.isText(file)) {
            return "binary data";
        }
        TextLines lines = TextLines.of(file);
        for (int n = 1; n <= lines.count(); n++) {
            if (!lines.line(n).isBlank()) {
                return lines.line(n).strip();
            }
        }
        return "only white space";
    }
}
