package science.haven.lineshape.jump;

import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.tensor.PrincipalAxes;

/// What is left of the tensors when ions jump much faster than these differ.
///
/// ```text
/// T̄ = Σ_j p_j T_j
/// ```
final class FastAverage {

    private FastAverage() {}

    static Site of(JumpingSite ion) {
        double[] shares = ion.jumps().populations();
        double[][] shift = new double[3][3];
        double[][] gradient = new double[3][3];
        boolean quadrupole = false;
        for (int j = 0; j < shares.length; j++) {
            Site place = ion.places().get(j);
            ShiftTensor d = place.shift();
            add(
                    shares[j],
                    new PrincipalAxes(
                            d.isotropic(), d.anisotropy(), d.asymmetry(), d.orientation()),
                    shift);
            if (place.quadrupole().isPresent()) {
                QuadrupolarCoupling q = place.quadrupole().orElseThrow();
                quadrupole = true;
                add(
                        shares[j],
                        new PrincipalAxes(0, q.coupling(), q.asymmetry(), q.orientation()),
                        gradient);
            }
        }
        PrincipalAxes d = PrincipalAxes.of(shift);
        ShiftTensor averaged =
                new ShiftTensor(d.isotropic(), d.largest(), d.asymmetry(), d.orientation());
        if (!quadrupole) {
            return Site.of(ion.places().getFirst().nuclide(), averaged);
        }
        PrincipalAxes v = PrincipalAxes.of(gradient);
        return Site.of(
                ion.places().getFirst().nuclide(),
                averaged,
                new QuadrupolarCoupling(v.largest(), v.asymmetry(), v.orientation()));
    }

    private static void add(double share, PrincipalAxes tensor, double[][] to) {
        double[][] matrix = tensor.matrix();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                to[i][j] += share * matrix[i][j];
            }
        }
    }
}
