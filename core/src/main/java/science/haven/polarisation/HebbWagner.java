package science.haven.polarisation;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

import science.haven.fit.linear.LinearFit;
import science.haven.quantity.Measured;

import java.util.Arrays;
import java.util.Optional;

/// Electrons and holes told apart by the steady currents at several voltages, between an electrode
/// that is reversible and one that blocks the ions.
///
/// ```text
/// I = (kT/e) [Gₙ (1 − exp(−u)) + Gₚ (exp(u) − 1)]      u = eU/kT
/// ```
///
/// Weighted least squares, linear in both conductances. An uncertain voltage counts by the slope of
/// the curve, an uncertain temperature by what it changes. Currents that are off the curve by more
/// than chance make the uncertainties as much larger.
///
/// @param electrons conductance of the electrons Gₙ in S; below 0 by chance only
/// @param holes conductance of the holes Gₚ in S; below 0 by chance only
/// @param covariance covariance of the two in S²
/// @param scatter √(χ²/ν) if it is too large for chance, else 1; dimensionless
/// @param highest greatest eU/kT, dimensionless
/// @see "C. Wagner, Z. Elektrochem. 60 (1956) 4"
/// @see "M. H. Hebb, J. Chem. Phys. 20 (1952) 185"
public record HebbWagner(
        Measured electrons, Measured holes, double covariance, double scatter, double highest) {

    /// No electrolyte stands a voltage as high as this, as eU/kT.
    private static final double HIGHEST = 200;

    /// Voltages that differ by less than this part are the same.
    private static final double SAME = 0.01;

    /// No current is known better than this part of the greatest one.
    private static final double FINEST = 1e-6;

    /// Passes until the slopes that weigh uncertain voltages stand.
    private static final int PASSES = 4;

    /// Electrons and holes are told apart if their difference is known to this part of their sum.
    private static final double TOLD_APART = 0.5;

    private static final double CHANCE = 0.01;

    /// Standard score of a limit that 95 % lie below.
    private static final double ONE_SIDED = 1.6448536269514722;

    /// Standard score of a conductance that is not there by chance (95 %).
    private static final double TWO_SIDED = 1.959963984540054;

    /// Fits the currents at one temperature.
    ///
    /// @param voltages voltages in V, > 0, with uncertainties
    /// @param currents steady currents in A, with uncertainties
    /// @param temperature temperature in K, > 0
    /// @return the conductances; empty if fewer than two voltages differ
    public static Optional<HebbWagner> of(
            Measured[] voltages, Measured[] currents, Measured temperature) {
        if (currents.length != voltages.length) {
            throw new IllegalArgumentException(
                    "voltages and currents must have the same length, got %d, %d"
                            .formatted(voltages.length, currents.length));
        }
        double lowest = Arrays.stream(voltages).mapToDouble(Measured::value).min().orElse(0);
        double greatest = Arrays.stream(voltages).mapToDouble(Measured::value).max().orElse(0);
        if (voltages.length > 0 && !(lowest > 0)) {
            throw new IllegalArgumentException("voltages must be > 0 V, got " + lowest);
        }
        double kelvin = temperature.value();
        if (!(greatest > (1 + SAME) * lowest)
                || ElectronicRegime.reducedVoltage(greatest, kelvin) > HIGHEST) {
            return Optional.empty();
        }
        Optional<HebbWagner> fit = at(voltages, currents, kelvin);
        return temperature.uncertainty() == 0
                ? fit
                : fit.flatMap(
                        here ->
                                at(voltages, currents, kelvin + temperature.uncertainty())
                                        .map(here::changing));
    }

    private static Optional<HebbWagner> at(
            Measured[] voltages, Measured[] currents, double kelvin) {
        int n = voltages.length;
        double[][] columns = new double[2][n];
        double[][] slopes = new double[2][n];
        double[] slope = new double[n];
        double highest = 0;
        for (int i = 0; i < n; i++) {
            double u = ElectronicRegime.reducedVoltage(voltages[i].value(), kelvin);
            double thermal = voltages[i].value() / u;
            columns[0][i] = -thermal * Math.expm1(-u);
            columns[1][i] = thermal * Math.expm1(u);
            slopes[0][i] = Math.exp(-u);
            slopes[1][i] = Math.exp(u);
            slope[i] = currents[i].value() / voltages[i].value();
            highest = Math.max(highest, u);
        }
        double[] y = Arrays.stream(currents).mapToDouble(Measured::value).toArray();
        double[] sigma = sigma(voltages, currents, slope);
        LinearFit fit = LinearFit.of(columns, y, sigma);
        for (int pass = 1; pass < PASSES; pass++) {
            double[] g = fit.coefficients();
            Arrays.setAll(slope, i -> g[0] * slopes[0][i] + g[1] * slopes[1][i]);
            sigma = sigma(voltages, currents, slope);
            fit = LinearFit.of(columns, y, sigma);
        }
        return of(fit, LinearFit.covariance(columns, sigma), n - 2, highest);
    }

    /// Uncertainties of the currents with what the voltages add.
    private static double[] sigma(Measured[] voltages, Measured[] currents, double[] slope) {
        double greatest = 0;
        for (Measured current : currents) {
            greatest = Math.max(greatest, Math.abs(current.value()));
        }
        double finest = FINEST * greatest;
        double[] sigma = new double[currents.length];
        for (int i = 0; i < sigma.length; i++) {
            double ofVoltage = slope[i] * voltages[i].uncertainty();
            sigma[i] = Math.max(Math.hypot(currents[i].uncertainty(), ofVoltage), finest);
        }
        return sigma;
    }

    private static Optional<HebbWagner> of(
            LinearFit fit, double[][] covariance, int freedom, double highest) {
        double scatter = scatter(fit.chiSquared(), freedom);
        double[] g = fit.coefficients();
        double ofElectrons = scatter * Math.sqrt(covariance[0][0]);
        double ofHoles = scatter * Math.sqrt(covariance[1][1]);
        boolean known =
                Double.isFinite(g[0] + g[1] + ofElectrons + ofHoles)
                        && ofElectrons > 0
                        && ofHoles > 0;
        return known
                ? Optional.of(
                        new HebbWagner(
                                new Measured(g[0], ofElectrons),
                                new Measured(g[1], ofHoles),
                                scatter * scatter * covariance[0][1],
                                scatter,
                                highest))
                : Optional.empty();
    }

    private static double scatter(double chiSquared, int freedom) {
        boolean chance =
                freedom < 1
                        || !(chiSquared > freedom)
                        || 1 - new ChiSquaredDistribution(freedom).cumulativeProbability(chiSquared)
                                > CHANCE;
        return chance ? 1 : Math.sqrt(chiSquared / freedom);
    }

    /// The same, uncertain by as much as another fit differs.
    private HebbWagner changing(HebbWagner other) {
        double ofElectrons = other.electrons.value() - electrons.value();
        double ofHoles = other.holes.value() - holes.value();
        return new HebbWagner(
                electrons.plus(new Measured(0, Math.abs(ofElectrons))),
                holes.plus(new Measured(0, Math.abs(ofHoles))),
                covariance + ofElectrons * ofHoles,
                scatter,
                highest);
    }

    /// Conductance at small voltages, where Ohm's law holds.
    ///
    /// @return Gₙ + Gₚ in S
    public Measured sum() {
        return new Measured(electrons.value() + holes.value(), combined(covariance));
    }

    private double combined(double mixed) {
        double ofElectrons = electrons.uncertainty() * electrons.uncertainty();
        double ofHoles = holes.uncertainty() * holes.uncertainty();
        return Math.sqrt(Math.max(0, ofElectrons + ofHoles + 2 * mixed));
    }

    /// Whether all voltages are so low that electrons and holes answer alike.
    ///
    /// @return true if the sum is determined, and hardly which of the two it is
    public boolean ohmic() {
        return determined(sum()) && combined(-covariance) > TOLD_APART * sum().value();
    }

    /// Whether a conductance is above zero by more than chance (95 %).
    ///
    /// @param conductance one of the two in S
    /// @return true if it is
    public static boolean determined(Measured conductance) {
        return conductance.value() > TWO_SIDED * conductance.uncertainty();
    }

    /// What a conductance is at most (95 %).
    ///
    /// @param conductance one of the two in S
    /// @return the limit in S
    public static double limit(Measured conductance) {
        return Math.max(0, conductance.value()) + ONE_SIDED * conductance.uncertainty();
    }
}
