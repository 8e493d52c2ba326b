package science.haven.impedance;

import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.CircuitModel;
import science.haven.impedance.circuit.law.ComplexArray;
import science.haven.impedance.circuit.law.FrequencyGrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Start values for any circuit from the data alone.
///
/// Every part of the outer series offers a dictionary of shapes ([PartShapes]). For one shape per
/// part the sizes are linear and non-negative, so their best values and the misfit are cheap
/// ([Amplitudes]). The ranges of the time constants are cut into regions; within each combination
/// of regions parts exchange their shapes one at a time until no exchange lowers the misfit.
final class StartSearch {

    private static final int MOST_POINTS = 64;
    private static final int MOST_SWEEPS = 5;

    /// A dictionary of time constants is cut into so many regions.
    private static final int REGIONS = 6;

    private static final int MOST_REGIONS = 60;

    /// A dictionary with fewer columns than this is not cut.
    private static final int MANY_COLUMNS = 20;

    /// How far beyond the measured frequencies a time constant is looked for, as a factor.
    private static final double MARGIN = 5;

    private final List<Circuit> parts;
    private final List<PartShapes> shapesOfParts = new ArrayList<>();
    private final List<double[]> dictionary = new ArrayList<>();
    private final int[] firstColumn;
    private final int[] columnCount;
    private final Amplitudes amplitudes;
    private final int points;

    /// A start and how well it fits already.
    ///
    /// @param values values of all parameters of the circuit
    /// @param misfit mean of `|ΔZ|²/|Z|²`
    record Start(double[] values, double misfit) {}

    StartSearch(Circuit circuit, WeightedSpectrum spectrum) {
        parts = circuit.inSeries();
        WeightedSpectrum thin = spectrum.thinned(MOST_POINTS);
        points = thin.size();
        double lowest = 2 * Math.PI * Arrays.stream(spectrum.frequency()).min().orElse(1);
        double highest = 2 * Math.PI * Arrays.stream(spectrum.frequency()).max().orElse(1);
        firstColumn = new int[parts.size()];
        columnCount = new int[parts.size()];
        List<double[]> columns = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int p = 0; p < parts.size(); p++) {
            shapesOfParts.add(
                    new PartShapes(parts.get(p), 1 / (MARGIN * highest), MARGIN / lowest));
            Integer twin = seen.putIfAbsent(structure(parts.get(p)), p);
            if (twin != null) {
                firstColumn[p] = firstColumn[twin];
                columnCount[p] = columnCount[twin];
            } else {
                firstColumn[p] = columns.size();
                addColumns(p, thin, columns);
                columnCount[p] = columns.size() - firstColumn[p];
            }
        }
        amplitudes = new Amplitudes(columns.toArray(double[][]::new), data(thin), parts.size());
    }

    /// What a part looks like without its numbers.
    static String structure(Circuit part) {
        return part.text().replaceAll("[0-9]", "");
    }

    /// Starts, the best first.
    List<Start> starts() {
        Map<String, Start> found = new HashMap<>();
        for (int[] region : regions()) {
            int[] choice = middle(region);
            double misfit = exchange(choice, region);
            found.putIfAbsent(key(choice), new Start(values(choice), misfit / points));
        }
        return found.values().stream().sorted(Comparator.comparingDouble(Start::misfit)).toList();
    }

    private void addColumns(int p, WeightedSpectrum thin, List<double[]> columns) {
        CircuitModel model = new CircuitModel(parts.get(p), new FrequencyGrid(thin.frequency()));
        for (double[] shape : shapesOfParts.get(p).shapes()) {
            ComplexArray z = model.evaluate(shape);
            double[] column = new double[2 * thin.size()];
            for (int i = 0; i < thin.size(); i++) {
                column[i] = z.real()[i] * thin.weightReal()[i];
                column[thin.size() + i] = z.imaginary()[i] * thin.weightImaginary()[i];
            }
            columns.add(column);
            dictionary.add(shape);
        }
    }

    private static double[] data(WeightedSpectrum thin) {
        int n = thin.size();
        return IntStream.range(0, 2 * n)
                .mapToDouble(
                        i ->
                                i < n
                                        ? thin.real()[i] * thin.weightReal()[i]
                                        : thin.imaginary()[i - n] * thin.weightImaginary()[i - n])
                .toArray();
    }

    /// Regions of the dictionaries, one number per part: each searched for its own best start, so
    /// that starts differ. Twins get regions in ascending order only.
    private List<int[]> regions() {
        List<int[]> all = new ArrayList<>();
        addRegions(new int[parts.size()], 0, all);
        int step = (all.size() + MOST_REGIONS - 1) / MOST_REGIONS;
        return IntStream.range(0, (all.size() + step - 1) / step)
                .mapToObj(i -> all.get(i * step))
                .toList();
    }

    private void addRegions(int[] region, int part, List<int[]> all) {
        if (part == parts.size()) {
            all.add(region.clone());
            return;
        }
        int lowest = 0;
        for (int q = 0; q < part; q++) {
            if (firstColumn[q] == firstColumn[part]) {
                lowest = region[q];
            }
        }
        for (int r = lowest; r < regionCount(part); r++) {
            region[part] = r;
            addRegions(region, part + 1, all);
        }
    }

    private int regionCount(int part) {
        return columnCount[part] < MANY_COLUMNS ? 1 : REGIONS;
    }

    /// First column of a region of a part's dictionary.
    private int regionStart(int part, int region) {
        return firstColumn[part] + columnCount[part] * region / regionCount(part);
    }

    private int[] middle(int[] region) {
        return IntStream.range(0, region.length)
                .map(p -> (regionStart(p, region[p]) + regionStart(p, region[p] + 1)) / 2)
                .toArray();
    }

    /// Lets each part take its best shape in turn until nothing improves; changes the choice.
    private double exchange(int[] choice, int[] region) {
        double best = amplitudes.misfit(choice);
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            boolean improved = false;
            for (int p = 0; p < choice.length; p++) {
                int kept = choice[p];
                int end = regionStart(p, region[p] + 1);
                for (int c = regionStart(p, region[p]); c < end; c++) {
                    choice[p] = c;
                    double misfit = amplitudes.misfit(choice);
                    if (misfit < best * (1 - 1e-9)) {
                        best = misfit;
                        kept = c;
                        improved = true;
                    }
                }
                choice[p] = kept;
            }
            if (!improved) {
                break;
            }
        }
        return best;
    }

    private String key(int[] choice) {
        // Twins are interchangeable: the same columns in another order are the same start.
        return Arrays.toString(Arrays.stream(choice).sorted().toArray());
    }

    /// Values of all parameters; a part with amplitude zero gets a little, so that it can grow.
    private double[] values(int[] choice) {
        amplitudes.misfit(choice);
        List<double[]> all = new ArrayList<>();
        for (int p = 0; p < choice.length; p++) {
            double amplitude = Math.max(amplitudes.amplitude(p), amplitudes.small(choice[p]) / 10);
            all.add(shapesOfParts.get(p).scaled(dictionary.get(choice[p]), amplitude));
        }
        return all.stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
