package science.haven.lineshape.jump;

import science.haven.lineshape.spin.LineShapeRemark;
import science.haven.lineshape.tensor.FrequencyTensor;
import science.haven.math.SymmetricEigen;
import science.haven.motion.kinetics.RateMatrix;

import java.util.ArrayList;
import java.util.List;

/// Whether a pattern tells rates apart, and whether they are slow enough for frequencies alone.
///
/// ```text
/// slow   lines are broader by k/π              k leaves a place
/// fast   lines are broader by Γ/π,   Γ = Σ_μ (Σ_j √p_j u_jμ ω_j)² / μ     modes μ, u of −S
/// ```
///
/// Γ is averaged over all directions. Less than a hundredth of what lines are wide is not seen.
final class JumpRegime {

    private static final double SEEN = 0.01;

    /// Jump rate over 2πν_L from which on J(ω_L) is more than a hundredth of J(0).
    private static final double SECULAR = 0.1;

    private static final int SECOND_RANK = 6;

    private JumpRegime() {}

    /// @param lines frequencies of the places in Hz, of each transition
    /// @param width what lines are wide besides, in Hz
    static List<LineShapeRemark> remarks(
            RateMatrix jumps, List<List<FrequencyTensor>> lines, double larmor, double width) {
        List<LineShapeRemark> remarks = new ArrayList<>();
        double rate = 0;
        for (int j = 0; j < jumps.sites(); j++) {
            rate = Math.max(rate, 1 / jumps.residenceTime(j));
        }
        if (rate > SECULAR * 2 * Math.PI * larmor) {
            remarks.add(new LineShapeRemark.JumpsAtLarmor(rate, larmor));
        }
        double least = Math.PI * SEEN * width;
        double left = 0;
        for (List<FrequencyTensor> places : lines) {
            left = Math.max(left, left(jumps, places));
        }
        if (rate < least) {
            remarks.add(new LineShapeRemark.JumpsUnseen(rate, least));
        } else if (left > 0 && left < least) {
            remarks.add(new LineShapeRemark.JumpsAveraged(rate, rate * left / least));
        }
        return remarks;
    }

    /// What fast jumps leave of the differences, Γ in s⁻¹.
    private static double left(RateMatrix jumps, List<FrequencyTensor> places) {
        SymmetricEigen modes = SymmetricEigen.of(jumps.symmetric());
        double[] shares = jumps.populations();
        int equilibrium = 0;
        for (int k = 1; k < shares.length; k++) {
            equilibrium = modes.values()[k] < modes.values()[equilibrium] ? k : equilibrium;
        }
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            if (k == equilibrium) {
                continue;
            }
            double square = 0;
            for (int c = 0; c < FrequencyTensor.SIZE; c++) {
                double part = 0;
                for (int j = 0; j < shares.length; j++) {
                    part +=
                            Math.sqrt(shares[j])
                                    * modes.vectors()[j][k]
                                    * places.get(j).components()[c];
                }
                square += part * part / (c == 0 ? 1 : c < SECOND_RANK ? 5 : 9);
            }
            sum += 4 * Math.PI * Math.PI * square / modes.values()[k];
        }
        return sum;
    }
}
