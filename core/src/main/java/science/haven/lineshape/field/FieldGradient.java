package science.haven.lineshape.field;

import science.haven.data.Atom;
import science.haven.data.CrystalStructure;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.tensor.PrincipalAxes;
import science.haven.quantity.Constants;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The electric field gradient that point charges make at an atom.
///
/// ```text
/// V_ij = Σ_n q_n/(4πε₀) (3 r_i r_j − δ_ij r²)/r⁵        over all atoms but the one itself
/// C_Q = (1 − γ∞) e Q V_zz / h
/// ```
///
/// The electrons of the ion amplify the gradient by Sternheimer's factor 1 − γ∞. Couplings found so
/// are a first idea: covalence and dipoles of the neighbours easily change them by half.
///
/// @param axes V_zz in V/m², η, and the axes in the frame in which a lies along x
/// @param remarks what limits it
/// @see "M. H. Cohen, F. Reif, Solid State Physics 5 (1957) 321"
public record FieldGradient(PrincipalAxes axes, List<Remark> remarks) {

    private static final double NEUTRAL = 1e-6;

    public FieldGradient {
        remarks = List.copyOf(remarks);
    }

    /// Sums over a crystal.
    ///
    /// @param structure the crystal
    /// @param charges charges of the ions by element, in elementary charges
    /// @param atom one of its atoms
    /// @return the gradient there
    public static FieldGradient at(
            CrystalStructure structure, Map<String, Double> charges, Atom atom) {
        List<Remark> remarks = new ArrayList<>();
        double sum = 0;
        double size = 0;
        for (Atom other : structure.atoms()) {
            double charge = charge(charges, other);
            sum += charge * other.occupancy();
            size += Math.abs(charge * other.occupancy());
        }
        if (Math.abs(sum) > NEUTRAL * size) {
            remarks.add(new FieldRemark.NotNeutral(sum));
        }
        structure.atoms().stream()
                .filter(other -> other.occupancy() < 1)
                .findFirst()
                .ifPresent(other -> remarks.add(new FieldRemark.MeanOccupancy(other.element())));
        double[][] tensor =
                GradientSum.at(structure, other -> charge(charges, other), atom, GradientSum.USUAL);
        double unit = Constants.ELEMENTARY_CHARGE / (4 * Math.PI * Constants.ELECTRIC);
        for (double[] row : tensor) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= unit;
            }
        }
        return new FieldGradient(PrincipalAxes.of(tensor), remarks);
    }

    /// The coupling of a nucleus in this gradient.
    ///
    /// @param nuclide the nucleus
    /// @param antishielding Sternheimer's γ∞, dimensionless; negative for most ions
    /// @return the coupling
    public QuadrupolarCoupling coupling(Nuclide nuclide, double antishielding) {
        if (nuclide.spin() < 1) {
            throw new IllegalArgumentException(
                    "a quadrupolar coupling needs a spin above 1/2, got " + nuclide.symbol());
        }
        if (!Double.isFinite(antishielding)) {
            throw new IllegalArgumentException(
                    "antishielding must be finite (dimensionless), got " + antishielding);
        }
        double coupling = nuclide.quadrupolarCoupling(axes.largest() * (1 - antishielding));
        return new QuadrupolarCoupling(coupling, axes.asymmetry(), axes.orientation());
    }

    private static double charge(Map<String, Double> charges, Atom atom) {
        Double charge = charges.get(atom.element());
        if (charge == null || !Double.isFinite(charge)) {
            throw new IllegalArgumentException(
                    "charges must give a finite number of e for %s, got %s"
                            .formatted(atom.element(), charge));
        }
        return charge;
    }
}
