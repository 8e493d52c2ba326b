package science.haven.transport.timescale;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.special.Erf;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Activation energies of one sample side by side.
///
/// The energies count as independent. With many pairs some differ by chance: a difference is called
/// significant only after Holm's correction.
///
/// @param pairs all pairs, the most significant first
/// @param mean weighted mean in J
/// @param chiSquared scatter about the mean, dimensionless
/// @param probability that one energy would scatter this much, dimensionless
/// @param remarks the differences that are significant
public record EnergyComparison(
        List<Pair> pairs,
        Measured mean,
        double chiSquared,
        double probability,
        List<Remark> remarks) {

    private static final double LEVEL = 0.05;

    public EnergyComparison {
        pairs = List.copyOf(pairs);
        remarks = List.copyOf(remarks);
    }

    /// Two energies.
    ///
    /// @param lower the lower one
    /// @param higher the higher one
    /// @param difference higher less lower, in J
    /// @param significance difference over its standard uncertainty, dimensionless
    /// @param probability of a difference this large by chance, both signs, dimensionless
    /// @param significant whether it is significant among all pairs
    public record Pair(
            NamedEnergy lower,
            NamedEnergy higher,
            Measured difference,
            double significance,
            double probability,
            boolean significant) {}

    /// Compares energies.
    ///
    /// @param energies at least two, all with an uncertainty
    /// @return the comparison
    public static EnergyComparison of(List<NamedEnergy> energies) {
        if (energies.size() < 2) {
            throw new IllegalArgumentException(
                    "a comparison needs at least 2 energies, got " + energies.size());
        }
        for (NamedEnergy energy : energies) {
            if (energy.energy().uncertainty() == 0) {
                throw new IllegalArgumentException(
                        "uncertainty of %s must be > 0 J".formatted(energy.name()));
            }
        }
        List<Pair> pairs = ranked(energies);
        Measured mean = mean(energies);
        double chiSquared = 0;
        List<Remark> remarks = new ArrayList<>();
        for (NamedEnergy energy : energies) {
            double off = (energy.energy().value() - mean.value()) / energy.energy().uncertainty();
            chiSquared += off * off;
        }
        pairs.stream()
                .filter(Pair::significant)
                .map(EnergyComparison::remark)
                .forEach(remarks::add);
        double probability =
                1
                        - new ChiSquaredDistribution(energies.size() - 1)
                                .cumulativeProbability(chiSquared);
        return new EnergyComparison(pairs, mean, chiSquared, probability, remarks);
    }

    /// All pairs with Holm's correction: the n-th of m may have a probability of 0.05/(m − n + 1),
    /// as long as all before it passed.
    private static List<Pair> ranked(List<NamedEnergy> energies) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < energies.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(pair(energies.get(j), energies.get(i)));
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -pair.significance));
        boolean passed = true;
        for (int n = 0; n < pairs.size(); n++) {
            Pair pair = pairs.get(n);
            passed &= pair.probability <= LEVEL / (pairs.size() - n);
            pairs.set(
                    n,
                    new Pair(
                            pair.lower,
                            pair.higher,
                            pair.difference,
                            pair.significance,
                            pair.probability,
                            passed));
        }
        return pairs;
    }

    private static Pair pair(NamedEnergy one, NamedEnergy other) {
        boolean ordered = one.energy().value() <= other.energy().value();
        NamedEnergy lower = ordered ? one : other;
        NamedEnergy higher = ordered ? other : one;
        Measured difference = higher.energy().minus(lower.energy());
        double significance = difference.value() / difference.uncertainty();
        return new Pair(
                lower,
                higher,
                difference,
                significance,
                Erf.erfc(significance / Math.sqrt(2)),
                false);
    }

    private static Measured mean(List<NamedEnergy> energies) {
        double weights = 0;
        double sum = 0;
        for (NamedEnergy energy : energies) {
            double weight = Math.pow(energy.energy().uncertainty(), -2);
            weights += weight;
            sum += weight * energy.energy().value();
        }
        return new Measured(sum / weights, 1 / Math.sqrt(weights));
    }

    private static Remark remark(Pair pair) {
        return new TimeScaleRemark.EnergiesDiffer(
                pair.lower.name(), pair.higher.name(), pair.difference.value(), pair.significance);
    }
}
