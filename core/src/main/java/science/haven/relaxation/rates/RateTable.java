package science.haven.relaxation.rates;

import science.haven.quantity.Nuclide;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateTerm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rates compiled for the inner loop: every pair of temperature and frequency at which any rate
/// samples the motion is kept once.
final class RateTable {

    final double[] logRate;

    /// Uncertainty of ln R; 1 for all where no point has one.
    final double[] sigma;

    final boolean known;

    /// Distinct temperatures.
    final double[] temperatures;

    final int[] temperatureOf;
    final double[] sampleOmega;
    final int[] sampleTemperature;

    /// Samples of each rate, and their weights.
    final int[][] samples;

    final double[][] weights;
    final List<Nuclide> nuclei;
    final int[] nucleusOf;

    /// Names of the pairs of kind and nucleus, each with a background of its own.
    final List<String> grounds;

    final int[] groundOf;

    RateTable(List<RatePoint> points, RatesOptions options) {
        int count = points.size();
        known = points.stream().allMatch(p -> p.rate().uncertainty() > 0);
        logRate = new double[count];
        sigma = new double[count];
        temperatureOf = new int[count];
        samples = new int[count][];
        weights = new double[count][];
        nucleusOf = new int[count];
        groundOf = new int[count];
        Map<Double, Integer> places = new HashMap<>();
        Map<Sample, Integer> seen = new HashMap<>();
        List<Sample> all = new ArrayList<>();
        nuclei = new ArrayList<>();
        grounds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RatePoint point = points.get(i);
            logRate[i] = Math.log(point.rate().value());
            sigma[i] = known ? point.rate().relative() : 1;
            temperatureOf[i] = places.computeIfAbsent(point.temperature(), t -> places.size());
            nucleusOf[i] = indexOf(nuclei, point.nucleus());
            groundOf[i] = indexOf(grounds, ground(point.observation()));
            List<RateTerm> terms = options.at(point.nucleus()).terms(point.observation());
            samples[i] = new int[terms.size()];
            weights[i] = new double[terms.size()];
            for (int j = 0; j < terms.size(); j++) {
                Sample sample = new Sample(Math.abs(terms.get(j).omega()), temperatureOf[i]);
                samples[i][j] = seen.computeIfAbsent(sample, s -> all.size());
                if (samples[i][j] == all.size()) {
                    all.add(sample);
                }
                weights[i][j] = terms.get(j).weight();
            }
        }
        temperatures = new double[places.size()];
        places.forEach((temperature, place) -> temperatures[place] = temperature);
        sampleOmega = all.stream().mapToDouble(Sample::omega).toArray();
        sampleTemperature = all.stream().mapToInt(Sample::temperature).toArray();
    }

    /// What shares a background: a kind of rate of one nucleus.
    static String ground(Observation at) {
        return at.kind().text() + ", " + at.nucleus().symbol();
    }

    private record Sample(double omega, int temperature) {}

    private static <T> int indexOf(List<T> list, T value) {
        int index = list.indexOf(value);
        if (index < 0) {
            list.add(value);
            return list.size() - 1;
        }
        return index;
    }

    int points() {
        return logRate.length;
    }

    /// Whether any rate samples the motion at zero frequency.
    boolean reachesZero() {
        for (double omega : sampleOmega) {
            if (omega == 0) {
                return true;
            }
        }
        return false;
    }

    double coldest() {
        double least = Double.POSITIVE_INFINITY;
        for (double t : temperatures) {
            least = Math.min(least, t);
        }
        return least;
    }

    double hottest() {
        double greatest = 0;
        for (double t : temperatures) {
            greatest = Math.max(greatest, t);
        }
        return greatest;
    }

    /// The temperature in the middle of 1/T.
    double reference() {
        return 2 / (1 / coldest() + 1 / hottest());
    }
}
