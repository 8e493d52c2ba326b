package science.haven.study;

import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Measurement;
import science.haven.data.Spectrum;
import science.haven.formats.FormatReader;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.formats.bruker.TopSpinTextReader;
import science.haven.formats.columns.ColumnsReader;
import science.haven.formats.surfacelab.SurfaceLabReader;
import science.haven.formats.trajectory.TrajectoryReader;
import science.haven.study.fieldgradient.EchoMeasurement;
import science.haven.study.relaxation.RelaxationMeasurement;
import science.haven.study.result.ResultsFolder;
import science.haven.study.tracer.TracerMeasurement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The raw files of a folder by what they hold, NMR experiments and all that lies in them left out.
///
/// @param found files of each kind, seen from the folder
/// @param twins files that hold the same points as another, by that other one
record DraftFiles(Map<Kind, List<Path>> found, Map<Path, List<Path>> twins) {

    /// What spans less than this, from the highest to the lowest frequency, is no impedance
    /// spectrum: any three columns of numbers could be one.
    private static final double LEAST_SPAN = 10;

    /// Numbers of one measurement differ by less in two exports, relative.
    private static final double SAME = 1e-3;

    /// What a file holds.
    enum Kind {
        /// Frames of a simulation.
        TRAJECTORY,
        /// Counts of ions over a depth or an area.
        TRACER,
        /// Impedance spectra.
        IMPEDANCE,
        /// Other spectra.
        SPECTRA,
        /// Rows of NMR spectra as text, which profiles along a gradient are, too.
        NMR_TEXT,
        /// Relaxation rates.
        RATES,
        /// Echoes over b or gradients.
        ECHOES,
        /// Nothing to analyse.
        OTHER
    }

    static DraftFiles of(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Set<Path> experiments = new HashSet<>();
        for (Path file : files) {
            Formats.experiment(file).ifPresent(experiments::add);
        }
        Map<Kind, List<Path>> found = new EnumMap<>(Kind.class);
        Map<Path, double[]> points = new LinkedHashMap<>();
        Map<Path, Boolean> plain = new LinkedHashMap<>();
        for (Path file : files) {
            Path relative = folder.relativize(file);
            boolean ours =
                    relative.startsWith(ResultsFolder.COMPLETE)
                            || relative.startsWith(ResultsFolder.INCOMPLETE);
            if (ours || experiments.stream().anyMatch(file::startsWith)) {
                continue;
            }
            Content content = Content.of(file);
            found.computeIfAbsent(content.kind(), k -> new ArrayList<>()).add(relative);
            points.put(relative, content.points());
            plain.put(relative, content.plain());
        }
        Map<Path, List<Path>> twins = new LinkedHashMap<>();
        List<Path> spectra = found.getOrDefault(Kind.IMPEDANCE, List.of());
        List<Path> single = new ArrayList<>();
        spectra.stream()
                .sorted(Comparator.comparing((Path path) -> plain.getOrDefault(path, false)))
                .forEach(
                        path ->
                                single.stream()
                                        .filter(other -> isTwin(path, other, points))
                                        .findFirst()
                                        .ifPresentOrElse(
                                                other ->
                                                        twins.computeIfAbsent(
                                                                        other,
                                                                        o -> new ArrayList<>())
                                                                .add(path),
                                                () -> single.add(path)));
        single.sort(Comparator.naturalOrder());
        found.put(Kind.IMPEDANCE, single);
        return new DraftFiles(found, twins);
    }

    /// Files of one kind.
    List<Path> of(Kind kind) {
        return found.getOrDefault(kind, List.of());
    }

    /// The same as texts.
    List<String> texts(Kind kind) {
        return of(kind).stream().map(DraftFiles::text).toList();
    }

    static String text(Path path) {
        return path.toString().replace('\\', '/');
    }

    /// Two exports of one measurement lie side by side and hold the same numbers.
    private static boolean isTwin(Path one, Path other, Map<Path, double[]> points) {
        double[] first = points.getOrDefault(one, new double[0]);
        double[] second = points.getOrDefault(other, new double[0]);
        if (!Objects.equals(one.getParent(), other.getParent()) || first.length != second.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (!(Math.abs(first[i] - second[i]) <= SAME * Math.abs(second[i]))) {
                return false;
            }
        }
        return first.length > 0;
    }

    /// What is in a file.
    ///
    /// @param kind its kind
    /// @param points frequencies and magnitudes of impedance spectra, to know them again
    /// @param plain whether it has nothing but columns
    private record Content(Kind kind, double[] points, boolean plain) {

        static Content of(Path file) throws IOException {
            if (TrajectoryReader.streamed(file, file.toString()).isPresent()) {
                return new Content(Kind.TRAJECTORY);
            }
            SourceFile source = SourceFile.read(file);
            FormatReader reader = Formats.detect(source).orElse(null);
            if (reader instanceof TrajectoryReader) {
                return new Content(Kind.TRAJECTORY);
            }
            if (reader instanceof SurfaceLabReader) {
                return new Content(Kind.TRACER);
            }
            List<Measurement> measurements = reader == null ? List.of() : read(source);
            double[] points = points(measurements);
            if (points.length > 0) {
                return new Content(Kind.IMPEDANCE, points, reader instanceof ColumnsReader);
            }
            if (RelaxationMeasurement.isTable(source)) {
                return new Content(Kind.RATES);
            }
            if (TracerMeasurement.isTable(source)) {
                return new Content(Kind.TRACER);
            }
            if (EchoMeasurement.isTable(source)) {
                return new Content(Kind.ECHOES);
            }
            if (measurements.stream().noneMatch(Spectrum.class::isInstance)) {
                return new Content(Kind.OTHER);
            }
            return new Content(reader instanceof TopSpinTextReader ? Kind.NMR_TEXT : Kind.SPECTRA);
        }

        private Content(Kind kind) {
            this(kind, new double[0], false);
        }

        private static List<Measurement> read(SourceFile source) {
            try {
                return Formats.read(source);
            } catch (IOException damaged) {
                return List.of();
            }
        }

        private static double[] points(List<Measurement> measurements) {
            return measurements.stream()
                    .filter(ImpedanceSpectrum.class::isInstance)
                    .map(ImpedanceSpectrum.class::cast)
                    .filter(Content::isWide)
                    .flatMapToDouble(
                            s ->
                                    Arrays.stream(
                                                    new double[][] {
                                                        s.frequency(), s.real(), s.imaginary()
                                                    })
                                            .flatMapToDouble(
                                                    values -> Arrays.stream(values).sorted()))
                    .toArray();
        }

        private static boolean isWide(ImpedanceSpectrum spectrum) {
            DoubleSummaryStatistics range = Arrays.stream(spectrum.frequency()).summaryStatistics();
            return range.getMax() >= LEAST_SPAN * range.getMin();
        }
    }
}
