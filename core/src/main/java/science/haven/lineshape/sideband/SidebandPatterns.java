package science.haven.lineshape.sideband;

import science.haven.lineshape.powder.PowderPatterns;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.Spinning;

import java.util.List;
import java.util.Map;

/// The patterns of several transitions of a powder that turns at a finite rate.
///
/// While the rotor turns, the frequency of a crystallite is periodic. Its signal is a ladder of
/// lines at `ν̄ + N ν_r`, ν̄ being the mean over a turn. In a powder all rotor phases occur at the
/// start, and the intensities are `|F_N|²`, with
///
/// ```text
/// F_N = ∫ exp[iΦ(φ)] exp(−iNφ) dφ/2π        Φ(φ) = ∫ [ν(φ) − ν̄]/ν_r dφ
/// ```
///
/// They sum to 1 for every crystallite. Φ is exact, a sum of sines of up to four times the rotor
/// phase. How many sidebands there are follows from a bound of what lies beyond them; see
/// [Sampling] for the orientations.
///
/// An instance keeps its tables; it serves one thread.
///
/// @see "M. H. Levitt, M. Edén, Mol. Phys. 95 (1998) 879"
public final class SidebandPatterns {

    /// What rounding leaves of intensities anyway.
    private static final double NOTHING = 1e-13;

    /// Share of the asked error that is left to sidebands that are not reckoned.
    private static final double LEFT_OUT = 0.1;

    private final SidebandPattern pattern = new SidebandPattern();

    /// Makes room to work in.
    public SidebandPatterns() {}

    /// Where and how a powder is observed.
    ///
    /// @param spinning how the sample turns
    /// @param axis the bins
    /// @param broadening what will blur the bins; it is not applied here
    /// @param sampling how finely orientations are sampled
    public record Observation(
            Spinning.Finite spinning,
            FrequencyAxis axis,
            Broadening broadening,
            Sampling sampling) {}

    /// Adds the patterns of transitions.
    ///
    /// @param lines the transitions, as at rest
    /// @param observation how they are observed
    /// @param bins receives the signal, dimensionless
    /// @param derivatives receives the derivatives, in the inverse unit of the parameter
    /// @return estimate of the largest error of a bin over the highest bin, dimensionless
    public double add(
            List<PowderPatterns.Line> lines,
            Observation observation,
            double[] bins,
            Map<LineParameter, double[]> derivatives) {
        List<SpinningLine> spinning = spinning(lines, observation);
        boolean blurred = observation.broadening().smooth(observation.axis().step());
        List<Fineness> fineness = fineness(spinning, observation);
        double highest = highest(lines, fineness);
        double total = 0;
        for (int k = 0; k < lines.size(); k++) {
            double weight = lines.get(k).weight();
            double relative = weight * fineness.get(k).height() / highest;
            double allowed = 0;
            int density = 0;
            switch (observation.sampling()) {
                case Sampling.Automatic(double error) -> {
                    allowed = LEFT_OUT * error * highest / (weight * lines.size());
                    density =
                            fineness.get(k)
                                    .density((1 - LEFT_OUT) * error / (relative * lines.size()));
                }
                case Sampling.Density(int given) -> density = given;
            }
            double neglected = Math.clamp(allowed, NOTHING, LEFT_OUT);
            SidebandCount count = pattern.count(spinning.get(k), bins.length, neglected);
            pattern.add(spinning.get(k), count, density, blurred, bins, derivatives);
            total += relative * error(spinning.get(k), fineness.get(k), count, density);
            total += weight * count.missed() / highest;
        }
        return total;
    }

    /// The finest density that any of the transitions needs.
    ///
    /// @param lines the transitions, as at rest
    /// @param observation how they are observed; its sampling is not looked at
    /// @param error largest error of a bin over the highest, dimensionless
    /// @return intervals along an edge of an octant
    public static int density(
            List<PowderPatterns.Line> lines, Observation observation, double error) {
        List<SpinningLine> spinning = spinning(lines, observation);
        List<Fineness> fineness = fineness(spinning, observation);
        double highest = highest(lines, fineness);
        int density = 1;
        for (int k = 0; k < lines.size(); k++) {
            if (!SidebandPattern.narrow(spinning.get(k))) {
                double relative = lines.get(k).weight() * fineness.get(k).height() / highest;
                double allowed = (1 - LEFT_OUT) * error / (relative * lines.size());
                density = Math.max(density, fineness.get(k).density(allowed));
            }
        }
        return density;
    }

    private static List<SpinningLine> spinning(
            List<PowderPatterns.Line> lines, Observation observation) {
        return lines.stream()
                .map(line -> SpinningLine.of(line, observation.spinning(), observation.axis()))
                .toList();
    }

    private static List<Fineness> fineness(List<SpinningLine> lines, Observation observation) {
        return lines.stream()
                .map(line -> Fineness.of(line, observation.axis(), observation.broadening()))
                .toList();
    }

    /// Height of the highest line, roughly.
    private static double highest(List<PowderPatterns.Line> lines, List<Fineness> fineness) {
        double highest = 0;
        for (int k = 0; k < lines.size(); k++) {
            highest = Math.max(highest, lines.get(k).weight() * fineness.get(k).height());
        }
        return highest;
    }

    private static double error(
            SpinningLine line, Fineness fineness, SidebandCount count, int density) {
        if (SidebandPattern.narrow(line)) {
            return SidebandPattern.resolved(count) ? 0 : 1;
        }
        return fineness.error(density);
    }
}
