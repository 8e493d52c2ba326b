package science.haven.spectrum.composition;

import science.haven.quantity.ChemicalFormula;
import science.haven.quantity.Measured;

import java.util.List;

/// Amounts of phases from the areas of their lines.
///
/// ```text
/// n_i ∝ A_i / s_i        x_i = n_i / Σ n        w_i = n_i M_i / Σ n M
/// ```
///
/// s_i is the number of atoms of the nucleus per formula unit of phase i. Areas must count spins:
/// correct them for saturation and nutation first.
///
/// @param phases the phases
/// @param atomFractions share of each phase in the atoms of the nucleus, dimensionless
/// @param moleFractions share of each phase in the formula units, dimensionless
/// @param massFractions share of each phase in the mass, dimensionless
/// @param moleCovariance covariance of the mole fractions, dimensionless
/// @param massCovariance covariance of the mass fractions, dimensionless
public record Composition(
        List<ChemicalFormula> phases,
        List<Measured> atomFractions,
        List<Measured> moleFractions,
        List<Measured> massFractions,
        double[][] moleCovariance,
        double[][] massCovariance) {

    public Composition {
        phases = List.copyOf(phases);
        atomFractions = List.copyOf(atomFractions);
        moleFractions = List.copyOf(moleFractions);
        massFractions = List.copyOf(massFractions);
    }

    /// Composition from areas.
    ///
    /// @param element symbol of the element whose nucleus was measured
    /// @param phases one phase per area; each must hold the element
    /// @param areas areas that count spins, in any common unit
    /// @param covariance covariance of the areas, in the squared unit of `areas`
    /// @return the composition, whose fractions are correlated because they add up to one
    public static Composition of(
            String element, List<ChemicalFormula> phases, double[] areas, double[][] covariance) {
        int n = phases.size();
        if (areas.length != n || covariance.length != n || n == 0) {
            throw new IllegalArgumentException(
                    "areas and covariance must hold %d phases, got %d, %d"
                            .formatted(n, areas.length, covariance.length));
        }
        double[] atoms = new double[n];
        double[] moles = new double[n];
        double[] masses = new double[n];
        for (int i = 0; i < n; i++) {
            double sites = phases.get(i).amount(element);
            if (!(sites > 0)) {
                throw new IllegalArgumentException(
                        phases.get(i) + " holds no " + element + ", so no line can count it");
            }
            atoms[i] = 1;
            moles[i] = 1 / sites;
            masses[i] = phases.get(i).molarMass() / sites;
        }
        Shares byAtom = Shares.of(areas, covariance, atoms);
        Shares byMole = Shares.of(areas, covariance, moles);
        Shares byMass = Shares.of(areas, covariance, masses);
        return new Composition(
                phases,
                byAtom.measured(),
                byMole.measured(),
                byMass.measured(),
                byMole.covariance(),
                byMass.covariance());
    }

    /// Shares `f_i = c_i A_i / Σ c A` and their covariance, to first order.
    private record Shares(double[] values, double[][] covariance) {

        static Shares of(double[] areas, double[][] covariance, double[] weights) {
            int n = areas.length;
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += weights[i] * areas[i];
            }
            if (!(sum > 0)) {
                throw new IllegalArgumentException("the areas must add up to more than 0");
            }
            double[] shares = new double[n];
            for (int i = 0; i < n; i++) {
                shares[i] = weights[i] * areas[i] / sum;
            }
            double[][] slope = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    slope[i][j] = weights[j] / sum * ((i == j ? 1 : 0) - shares[i]);
                }
            }
            double[][] result = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    for (int k = 0; k < n; k++) {
                        for (int l = 0; l < n; l++) {
                            result[i][j] += slope[i][k] * covariance[k][l] * slope[j][l];
                        }
                    }
                }
            }
            return new Shares(shares, result);
        }

        List<Measured> measured() {
            return java.util.stream.IntStream.range(0, values.length)
                    .mapToObj(
                            i -> new Measured(values[i], Math.sqrt(Math.max(0, covariance[i][i]))))
                    .toList();
        }
    }
}
