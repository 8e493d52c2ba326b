package science.haven.spectrum.peak;

import science.haven.fit.FitRemark;
import science.haven.fit.law.ModelComparison;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.spectrum.peak.noise.NoiseColour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Turns the last fit into lines in the units of the spectrum, and says what limits them.
final class PeakReport {

    private static final int PROPERTIES = PeakLink.Property.values().length;

    /// Correlation of two areas from which only their sum is known.
    private static final double NOT_RESOLVED = 0.9;

    /// Distance from the verdict, in AICc, below which the number of lines is not certain: a factor
    /// of ten in evidence.
    private static final double UNDECIDED = 2 * Math.log(ModelComparison.LEAST_EVIDENCE);

    /// Scatter over noise from which lines do not describe the data.
    private static final double MISFIT = 1.3;

    private final PeakOptions options;
    private final Region region;
    private final Solution solution;
    private final NoiseColour before;
    private final Integer[] order;

    /// @param before noise as it was measured before any line was known
    PeakReport(PeakOptions options, Region region, Solution solution, NoiseColour before) {
        this.options = options;
        this.region = region;
        this.solution = solution;
        this.before = before;
        double[][] state = solution.state();
        order = IntStream.range(0, state.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> state[i][0]));
    }

    static PeakFit nothing(Region region) {
        double end = region.size() > 0 ? region.upper() : 1;
        double start = region.size() > 0 && region.lower() < end ? region.lower() : end - 1;
        return new PeakFit(
                List.of(),
                new double[0][],
                new Baseline(new double[0], start, end),
                0,
                1,
                List.of(),
                region.unit(),
                List.of(new PeakRemark.NoLines()));
    }

    PeakFit fit() {
        double[][] covariance = covariance();
        List<FittedLine> lines = new ArrayList<>();
        double[][] state = solution.state();
        for (int i = 0; i < order.length; i++) {
            double[] values = Arrays.copyOf(state[order[i]], PROPERTIES);
            values[3] = area(order[i]);
            Measured[] measured = new Measured[PROPERTIES];
            for (int p = 0; p < PROPERTIES; p++) {
                int k = PROPERTIES * i + p;
                measured[p] = new Measured(values[p], Math.sqrt(Math.max(0, covariance[k][k])));
            }
            lines.add(
                    new FittedLine(
                            options.shape(), measured[0], measured[1], measured[2], measured[3]));
        }
        return new PeakFit(
                lines,
                covariance,
                baseline(),
                solution.noise().sigma() * region.scale(),
                solution.noise().inflation(),
                counts(),
                region.unit(),
                remarks(lines, covariance));
    }

    private double area(int line) {
        int place = solution.system().parameters.size() + solution.system().group[line];
        return solution.values()[place] * solution.system().ratio[line] * region.scale();
    }

    private Baseline baseline() {
        int first = solution.system().parameters.size() + solution.system().groups;
        double[] coefficients =
                Arrays.copyOfRange(solution.values(), first, solution.values().length);
        for (int k = 0; k < coefficients.length; k++) {
            coefficients[k] *= region.scale();
        }
        return new Baseline(coefficients, region.lower(), region.upper());
    }

    /// Covariance of the properties of all lines, from that of the parameters they follow.
    private double[][] covariance() {
        double[][] parameters = solution.covariance(region);
        LineSystem system = solution.system();
        int size = PROPERTIES * order.length;
        int[] index = new int[size];
        double[] factor = new double[size];
        for (int i = 0; i < order.length; i++) {
            int line = order[i];
            for (int p = 0; p < LineSystem.PROPERTIES; p++) {
                index[PROPERTIES * i + p] = system.index[line][p];
                factor[PROPERTIES * i + p] = system.factor[line][p];
            }
            index[PROPERTIES * i + 3] = system.parameters.size() + system.group[line];
            factor[PROPERTIES * i + 3] = system.ratio[line] * region.scale();
        }
        double[][] covariance = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                if (index[a] >= 0 && index[b] >= 0) {
                    covariance[a][b] = factor[a] * factor[b] * parameters[index[a]][index[b]];
                }
            }
        }
        return covariance;
    }

    private List<PeakFit.LineCount> counts() {
        return solution.search().trials().found().values().stream()
                .map(found -> new PeakFit.LineCount(found.lines(), found.aicc()))
                .toList();
    }

    private List<Remark> remarks(List<FittedLine> lines, double[][] covariance) {
        List<Remark> remarks = new ArrayList<>();
        if (lines.isEmpty()) {
            remarks.add(new PeakRemark.NoLines());
        }
        options.lines()
                .ifPresent(
                        asked -> {
                            if (asked > lines.size()) {
                                remarks.add(
                                        new PeakRemark.FewerLinesThanAsked(asked, lines.size()));
                            }
                        });
        addCount(remarks);
        for (int i = 0; i < lines.size(); i++) {
            addLine(i, lines.get(i), remarks);
            for (int j = 0; j < i; j++) {
                double rho = areaCorrelation(covariance, i, j);
                if (Math.abs(rho) > NOT_RESOLVED) {
                    remarks.add(new PeakRemark.LinesNotResolved(j, i, rho));
                }
            }
        }
        if (!solution.noise().isWhite()) {
            remarks.add(new PeakRemark.CorrelatedNoise(solution.noise().inflation()));
        }
        double misfit = before.sigma() > 0 ? solution.noise().sigma() / before.sigma() : 1;
        if (misfit > MISFIT) {
            remarks.add(new PeakRemark.MisfitBeyondNoise(misfit));
        }
        solution.fit().stream()
                .flatMap(fit -> fit.remarks().stream())
                .filter(remark -> !(remark instanceof FitRemark.Correlated))
                .forEach(remarks::add);
        return remarks;
    }

    /// Says where one line more or less would have been nearly as good a choice.
    private void addCount(List<Remark> remarks) {
        if (options.lines().isPresent() || solution.search().shapeMisfit()) {
            return;
        }
        LineTrials.Found chosen = solution.found();
        for (LineTrials.Found other : solution.search().trials().found().values()) {
            double margin =
                    switch (other.lines() - chosen.lines()) {
                        case -1 -> solution.search().trials().margin(other, chosen);
                        case 1 -> -solution.search().trials().margin(chosen, other);
                        default -> Double.POSITIVE_INFINITY;
                    };
            if (margin < UNDECIDED) {
                remarks.add(
                        new PeakRemark.CountUndecided(
                                chosen.lines(), other.lines(), other.aicc() - chosen.aicc()));
            }
        }
    }

    private void addLine(int i, FittedLine line, List<Remark> remarks) {
        double half = line.width().value() / 2;
        double place = line.position().value();
        if (place - half < region.lower() || place + half > region.upper()) {
            remarks.add(new PeakRemark.AtEdge(i));
        }
        double resolution =
                region.spacing() * Math.max(2, Math.min(solution.noise().inflation(), 50));
        if (line.width().value() < resolution) {
            remarks.add(new PeakRemark.WidthBelowResolution(i, line.width().value(), resolution));
        }
    }

    private static double areaCorrelation(double[][] covariance, int i, int j) {
        int a = PROPERTIES * i + 3;
        int b = PROPERTIES * j + 3;
        double product = Math.sqrt(covariance[a][a]) * Math.sqrt(covariance[b][b]);
        return product > 0 ? covariance[a][b] / product : 0;
    }
}
