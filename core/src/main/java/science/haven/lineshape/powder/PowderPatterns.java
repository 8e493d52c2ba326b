package science.haven.lineshape.powder;

import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.tensor.TransitionFrequency;

import java.util.List;
import java.util.Map;

/// The patterns of several transitions, each on a grid as fine as it needs: a transition whose
/// signal is spread over a thousand bins may be wrong by more of its own height than one that
/// towers over it.
///
/// An instance keeps its grids; it serves one thread.
public final class PowderPatterns {

    private final PowderAverage average;
    private final boolean shared;

    /// Makes room to work in; each bin counts what lies within it.
    public PowderPatterns() {
        this(false);
    }

    /// Makes room to work in.
    ///
    /// @param shared whether bins are cubic splines that share the signal: for what is blurred
    ///   afterwards
    public PowderPatterns(boolean shared) {
        average = new PowderAverage(shared);
        this.shared = shared;
    }

    /// A transition's frequency and signal.
    ///
    /// @param frequency frequency and derivatives over the direction, as seen: spun if need be
    /// @param weight its signal, dimensionless
    public record Line(TransitionFrequency frequency, double weight) {

        /// Joins a frequency with the weight it was excited with.
        ///
        /// @param frequency frequency and derivatives over the direction
        /// @param weighted the transition with its weight
        /// @return the line
        public static Line of(TransitionFrequency frequency, Excitation.Weighted weighted) {
            return new Line(frequency, weighted.weight());
        }
    }

    /// Adds the patterns of transitions.
    ///
    /// @param lines the transitions
    /// @param axis the bins
    /// @param broadening what will blur the bins; it is not applied here
    /// @param sampling how finely orientations are sampled
    /// @param bins receives the signal, dimensionless
    /// @param derivatives receives the derivatives, in the inverse unit of the parameter
    /// @return estimate of the largest error of a bin over the highest bin, dimensionless
    public double add(
            List<Line> lines,
            FrequencyAxis axis,
            Broadening broadening,
            Sampling sampling,
            double[] bins,
            Map<LineParameter, double[]> derivatives) {
        List<Fineness> fineness = fineness(lines, axis, broadening, shared);
        double highest = highest(lines, fineness);
        double total = 0;
        for (int k = 0; k < lines.size(); k++) {
            Line line = lines.get(k);
            double relative = line.weight() * fineness.get(k).height() / highest;
            int density =
                    switch (sampling) {
                        case Sampling.Automatic(double error) ->
                                fineness.get(k).density(error / (relative * lines.size()));
                        case Sampling.Density(int given) -> fineness.get(k).enough(given);
                    };
            average.add(line.frequency(), line.weight(), axis, density, bins, derivatives);
            total += relative * fineness.get(k).error(density);
        }
        return total;
    }

    /// The finest density that any of several transitions needs.
    ///
    /// @param lines the transitions
    /// @param axis the bins
    /// @param broadening what will blur the bins
    /// @param error error over the highest bin, dimensionless
    /// @return intervals along an edge of an octant
    public static int density(
            List<Line> lines, FrequencyAxis axis, Broadening broadening, double error) {
        List<Fineness> fineness = fineness(lines, axis, broadening, !broadening.none());
        double highest = highest(lines, fineness);
        int most = 1;
        for (int k = 0; k < lines.size(); k++) {
            double relative = lines.get(k).weight() * fineness.get(k).height() / highest;
            most = Math.max(most, fineness.get(k).density(error / (relative * lines.size())));
        }
        return most;
    }

    private static List<Fineness> fineness(
            List<Line> lines, FrequencyAxis axis, Broadening broadening, boolean blurred) {
        return lines.stream()
                .map(line -> Fineness.of(line.frequency().value(), axis, broadening, blurred))
                .toList();
    }

    private static double highest(List<Line> lines, List<Fineness> fineness) {
        double highest = 0;
        for (int k = 0; k < lines.size(); k++) {
            highest = Math.max(highest, lines.get(k).weight() * fineness.get(k).height());
        }
        return highest;
    }
}
