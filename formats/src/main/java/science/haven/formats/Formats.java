package science.haven.formats;

import science.haven.data.CrystalStructure;
import science.haven.data.Measurement;
import science.haven.data.Trajectory;
import science.haven.formats.batterydata.BatteryDataReader;
import science.haven.formats.biologic.EcLabBinaryReader;
import science.haven.formats.biologic.EcLabTextReader;
import science.haven.formats.bruker.BrukerReader;
import science.haven.formats.bruker.TopSpinTextReader;
import science.haven.formats.chinstruments.ChInstrumentsReader;
import science.haven.formats.cif.CifReader;
import science.haven.formats.columns.ColumnsReader;
import science.haven.formats.columns.SpectrumColumnsReader;
import science.haven.formats.csdm.CsdmReader;
import science.haven.formats.gamry.GamryReader;
import science.haven.formats.jcamp.JcampReader;
import science.haven.formats.jeol.JeolReader;
import science.haven.formats.magritek.MagritekReader;
import science.haven.formats.novocontrol.NovocontrolReader;
import science.haven.formats.parstat.ParstatReader;
import science.haven.formats.powersuite.PowerSuiteReader;
import science.haven.formats.relaxis.RelaxisReader;
import science.haven.formats.simpson.SimpsonReader;
import science.haven.formats.ssnake.SsnakeMatlabReader;
import science.haven.formats.ssnake.SsnakeReader;
import science.haven.formats.surfacelab.SurfaceLabReader;
import science.haven.formats.tecmag.TecmagReader;
import science.haven.formats.text.TextLines;
import science.haven.formats.touchstone.TouchstoneReader;
import science.haven.formats.trajectory.TrajectoryReader;
import science.haven.formats.varian.VarianReader;
import science.haven.formats.versastudio.VersaStudioReader;
import science.haven.formats.xrdml.XrdmlReader;
import science.haven.formats.zahner.IsmReader;
import science.haven.formats.zplot.ZPlotReader;

import java.io.IOException;
import java.nio.file.Files;
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
                    new JeolReader(),
                    new TecmagReader(),
                    new SsnakeMatlabReader(),
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
                    new SimpsonReader(),
                    new JcampReader(),
                    new CsdmReader(),
                    new SsnakeReader(),
                    new TopSpinTextReader(),
                    new XrdmlReader(),
                    new SurfaceLabReader(),
                    new TrajectoryReader(),
                    new SpectrumColumnsReader(),
                    new ColumnsReader());

    /// Readers of experiments that are folders, in the order in which they are asked.
    private static final List<FolderReader> FOLDER_READERS =
            List.of(new BrukerReader(), new VarianReader(), new MagritekReader());

    private static final CifReader STRUCTURES = new CifReader();

    private Formats() {}

    /// Reads all crystal structures of a file; they are no measurements, but what measurements are
    /// interpreted with.
    ///
    /// @param path a CIF
    /// @return its structures, at least one
    /// @throws IOException if it cannot be read; a `FormatException` says where and why
    public static List<CrystalStructure> structures(Path path) throws IOException {
        SourceFile file = SourceFile.read(path);
        if (!STRUCTURES.recognises(file)) {
            throw new FormatException(file.name(), "file", "a crystal structure (CIF)", look(file));
        }
        return STRUCTURES.read(file);
    }

    /// What the atoms of a file are, to name those of a trajectory that does not.
    ///
    /// @param path a frame of any kind of trajectory that names its atoms, or a LAMMPS data file
    /// @return species of the atoms in their order
    /// @throws IOException if it cannot be read; a `FormatException` says where and why
    public static List<String> atoms(Path path) throws IOException {
        return TrajectoryReader.atoms(SourceFile.read(path));
    }

    /// All readers of experiments that are folders.
    ///
    /// @return the readers in the order in which they are asked
    public static List<FolderReader> folderReaders() {
        return FOLDER_READERS;
    }

    /// Finds the reader for an experiment by the files in its folder.
    ///
    /// @param folder the folder
    /// @return its reader; empty if no format fits
    public static Optional<FolderReader> detect(SourceFolder folder) {
        return FOLDER_READERS.stream().filter(r -> r.recognises(folder)).findFirst();
    }

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

    /// Reads all measurements of a file or of an experiment's folder.
    ///
    /// @param path the file or folder
    /// @return its measurements, at least one
    /// @throws IOException if it cannot be read; a `FormatException` says where and why
    public static List<Measurement> read(Path path) throws IOException {
        Optional<Path> experiment = experiment(path);
        if (experiment.isPresent()) {
            return read(SourceFolder.of(experiment.get()));
        }
        Optional<Trajectory> large = TrajectoryReader.streamed(path, path.toString());
        if (large.isPresent()) {
            return List.of(large.get());
        }
        return Files.isDirectory(path) ? read(SourceFolder.of(path)) : read(SourceFile.read(path));
    }

    /// The folder of the experiment that a path stands for: the folder itself, or the one around a
    /// file such as `fid`.
    ///
    /// @param path a file or folder
    /// @return the folder, if it holds an experiment
    /// @throws IOException if it cannot be listed
    public static Optional<Path> experiment(Path path) throws IOException {
        Path name = path.getFileName();
        Path parent = path.getParent();
        boolean member =
                name != null
                        && Files.isRegularFile(path)
                        && FOLDER_READERS.stream()
                                .anyMatch(r -> r.members().contains(name.toString()));
        Optional<Path> folder =
                Files.isDirectory(path)
                        ? Optional.of(path)
                        : Optional.ofNullable(parent).filter(p -> member);
        return folder.isPresent() && detect(SourceFolder.of(folder.get())).isPresent()
                ? folder
                : Optional.empty();
    }

    /// Reads all measurements of an experiment's folder.
    ///
    /// @param folder the folder
    /// @return its measurements, at least one
    /// @throws FormatException if no format fits, or the files are not what their format promises
    public static List<Measurement> read(SourceFolder folder) throws FormatException {
        Optional<FolderReader> reader = detect(folder);
        if (reader.isPresent()) {
            return reader.get().read(folder);
        }
        throw new FormatException(
                folder.name(),
                "folder",
                "a file, or the folder of an NMR experiment",
                "a folder of %d other files".formatted(folder.files().count()));
    }

    /// Reads all measurements of a file that is in memory.
    ///
    /// @param file the file
    /// @return its measurements, at least one
    /// @throws FormatException if no format fits, or the file is not what its format promises
    public static List<Measurement> read(SourceFile file) throws FormatException {
        if (STRUCTURES.recognises(file)) {
            throw new FormatException(
                    file.name(), "file", "a measurement", "a crystal structure (CIF)");
        }
        Optional<FormatReader> reader = detect(file);
        if (reader.isPresent()) {
            return reader.get().read(file);
        }
        throw new FormatException(file.name(), "file", "a known format", look(file));
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
