package science.haven.relaxation.recovery.joint;

import science.haven.fit.Noise;
import science.haven.relaxation.recovery.RecoveryAnalysis;
import science.haven.relaxation.recovery.RecoveryData;
import science.haven.relaxation.recovery.RecoveryFit;
import science.haven.relaxation.recovery.RecoveryLaw;
import science.haven.relaxation.recovery.RecoveryOptions;
import science.haven.relaxation.recovery.curve.CurveFrame;
import science.haven.relaxation.recovery.curve.RateGrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Weights of the points, and start values from a grid of fractions.
final class JointStart {

    private static final double STEP = 0.05;

    /// Places of the grid from which the engine sets out.
    private static final int TRIES = 6;

    private final int phases;
    private final double[][] sigma;
    private final boolean known;
    private final List<RateGrid> grids = new ArrayList<>();

    JointStart(List<RecoveryAtTemperature> series, int phases) {
        this.phases = phases;
        known = series.stream().allMatch(s -> s.data().sigma().length > 0);
        sigma = new double[series.size()][];
        double[] scatter = new double[series.size()];
        double[] size = new double[series.size()];
        for (int i = 0; i < sigma.length; i++) {
            size[i] = known ? 1 : size(series.get(i).data());
            scatter[i] = known ? 1 : scatter(series.get(i).data(), phases) / size[i];
        }
        double common = Arrays.stream(scatter).sorted().toArray()[scatter.length / 2];
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] = series.get(i).data().sigma();
            if (!known) {
                sigma[i] = new double[series.get(i).data().size()];
                Arrays.fill(sigma[i], Math.max(common, 1e-9) * size[i]);
            }
            RecoveryData data = series.get(i).data();
            CurveFrame frame = CurveFrame.around(data.kind().recovers(), data.delay(), 0);
            grids.add(new RateGrid(frame, data.delay(), data.intensity(), sigma[i]));
        }
    }

    /// Weights: stated errors, or noise that is the same share of the signal at all temperatures.
    double[][] sigma() {
        return sigma;
    }

    Noise noise() {
        return known ? Noise.KNOWN : Noise.ESTIMATED;
    }

    /// Starts of the model with shared fractions and free rates, the most promising first.
    List<double[]> values() {
        return fractions().stream()
                .map(fractions -> new Place(fractions, distance(fractions)))
                .sorted(Comparator.comparingDouble(Place::distance))
                .limit(TRIES)
                .map(place -> values(place.fractions))
                .toList();
    }

    /// Best rates of the grid at one temperature.
    double[] rates(int i, double[] fractions) {
        double[] mixture = grids.get(i).mixture(fractions);
        return Arrays.copyOfRange(mixture, 3, mixture.length);
    }

    /// Fractions, and χ² with the best rates of the grids.
    private record Place(double[] fractions, double distance) {}

    private double distance(double[] fractions) {
        return grids.stream().mapToDouble(grid -> grid.mixture(fractions)[0]).sum();
    }

    private double[] values(double[] fractions) {
        int temperatures = grids.size();
        double[] values = new double[2 * temperatures + phases - 1 + phases * temperatures];
        double left = 1;
        for (int k = 0; k + 1 < phases; k++) {
            values[2 * temperatures + k] = fractions[k] / left;
            left -= fractions[k];
        }
        for (int i = 0; i < temperatures; i++) {
            double[] mixture = grids.get(i).mixture(fractions);
            values[2 * i] = mixture[1];
            values[2 * i + 1] = mixture[2];
            for (int k = 0; k < phases; k++) {
                values[2 * temperatures + phases - 1 + k * temperatures + i] = mixture[3 + k];
            }
        }
        return values;
    }

    /// Fractions in falling order: the rates are free, so another order is the same.
    private List<double[]> fractions() {
        if (phases == 1) {
            return List.of(new double[] {1});
        }
        List<double[]> all = new ArrayList<>();
        for (double third = phases == 2 ? 0 : STEP; third < 0.34; third += STEP) {
            for (double second = Math.max(third, STEP); 2 * second + third <= 1; second += STEP) {
                double first = 1 - second - third;
                all.add(
                        phases == 2
                                ? new double[] {first, second}
                                : new double[] {first, second, third});
            }
            if (phases == 2) {
                break;
            }
        }
        return all;
    }

    private static double size(RecoveryData data) {
        double[] y = data.intensity();
        double span = Arrays.stream(y).max().orElse(1) - Arrays.stream(y).min().orElse(0);
        return span > 0 ? span : 1;
    }

    private static double scatter(RecoveryData data, int phases) {
        RecoveryOptions options = RecoveryOptions.only(new RecoveryLaw.Exponentials(phases));
        RecoveryOptions single = RecoveryOptions.only(new RecoveryLaw.Exponentials(1));
        for (RecoveryOptions laws : List.of(options, single)) {
            if (RecoveryAnalysis.fit(data, laws) instanceof RecoveryFit fit) {
                double square = Arrays.stream(fit.residuals()).map(r -> r * r).sum();
                return Math.sqrt(square / Math.max(1, fit.chosen().fit().degreesOfFreedom()));
            }
        }
        return 0;
    }
}
