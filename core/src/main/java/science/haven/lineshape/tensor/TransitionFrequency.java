package science.haven.lineshape.tensor;

import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Transition;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/// The frequency of a transition `m ↔ m − 1` over the direction n of the field in the crystal, and
/// its derivatives, counted from the frequency of shift zero.
///
/// With the field gradient V of largest component C_Q, the anisotropic part D of the shift, `χ =
/// 1/[2I(2I−1)]` and `μ = m − ½`:
///
/// ```text
/// ν = ν_L (δ_iso + n·D n)                                first order, shift
///   + 3 χ μ n·V n                                        first order, coupling
///   + (χ²/ν_L) [a₁ W₁ + a₂ W₂]                           second order, coupling
///   + 6 χ μ [n·VD n − (n·V n)(n·D n)]                    coupling and shift together
///   + (ν_L/2) [n·D²n − (n·D n)²]                         second order, shift
///
/// W₁ = n·V²n − (n·V n)²        W₂ = [Tr V² + (n·V n)²/2 − 2 n·V²n]/2
/// ```
///
/// W₁ and W₂ are the squares of what V has perpendicular to the field with one and two quanta; a₁
/// and a₂ follow from the matrix elements. A turning sample sees the same components, each rank
/// with its own factor: see [FrequencyTensor#spun].
///
/// @param value the frequency
/// @param derivatives its change with each parameter that was asked for
public record TransitionFrequency(
        FrequencyTensor value, Map<LineParameter, FrequencyTensor> derivatives) {

    public TransitionFrequency {
        derivatives = derivatives.isEmpty() ? Map.of() : new EnumMap<>(derivatives);
    }

    /// The frequency of a transition.
    ///
    /// @param site the site
    /// @param larmorFrequency frequency of shift zero in Hz
    /// @param transition the transition
    /// @param parameters those whose derivatives are wanted; widths move no frequency and are
    ///   ignored
    /// @return frequency and derivatives
    public static TransitionFrequency of(
            Site site,
            double larmorFrequency,
            Transition transition,
            Collection<LineParameter> parameters) {
        Interactions interactions = new Interactions(site, larmorFrequency, transition);
        Map<LineParameter, FrequencyTensor> derivatives = new EnumMap<>(LineParameter.class);
        for (LineParameter parameter : parameters) {
            if (parameter.movesFrequencies()) {
                derivatives.put(parameter, interactions.derivative(parameter));
            }
        }
        return new TransitionFrequency(interactions.value(), derivatives);
    }

    /// Frequency and derivatives about a rotor axis, averaged over a turn.
    ///
    /// @param angle angle of the rotor axis to the field in rad
    /// @return the average
    public TransitionFrequency spun(double angle) {
        Map<LineParameter, FrequencyTensor> spun = new EnumMap<>(LineParameter.class);
        derivatives.forEach((parameter, tensor) -> spun.put(parameter, tensor.spun(angle)));
        return new TransitionFrequency(value.spun(angle), spun);
    }

    /// Both tensors in the crystal, and what the transition makes of them.
    private static final class Interactions {

        private final double larmorFrequency;
        private final ShiftTensor shift;
        private final QuadrupolarCoupling coupling;
        private final double first;
        private final double square;
        private final double product;
        private final double trace;
        private final double cross;
        private final double[][][] shiftRotations;
        private final double[][][] couplingRotations;
        private final double[] d;
        private final double[] v;

        Interactions(Site site, double larmorFrequency, Transition transition) {
            this.larmorFrequency = larmorFrequency;
            shift = site.shift();
            coupling = site.quadrupole().orElse(QuadrupolarCoupling.of(0, 0));
            double spin = site.nuclide().spin();
            double m = transition.m();
            double chi = site.quadrupole().isPresent() ? 1 / (2 * spin * (2 * spin - 1)) : 0;
            first = 3 * chi * (m - 0.5);
            cross = 6 * chi * (m - 0.5);
            double second = chi * chi / larmorFrequency;
            double one = second * (oneQuantum(spin, m) - oneQuantum(spin, m - 1));
            double two = second * (twoQuanta(spin, m) - twoQuanta(spin, m - 1));
            square = two / 4 - one;
            product = one - two;
            trace = two / 2;
            shiftRotations = SecondRank.rotations(shift.orientation());
            couplingRotations = SecondRank.rotations(coupling.orientation());
            d = scaled(shift.anisotropy(), shiftPart(0));
            v = scaled(coupling.coupling(), couplingPart(0));
        }

        /// Energy of level m from single-quantum couplings with its neighbours, in `W₁ χ²/ν_L`.
        private static double oneQuantum(double spin, double m) {
            return squareOne(spin, m) - squareOne(spin, m + 1);
        }

        private static double squareOne(double spin, double m) {
            return (2 * m - 1) * (2 * m - 1) / 4 * lowering(spin, m);
        }

        /// Energy of level m from double-quantum couplings, in `W₂ χ²/ν_L`.
        private static double twoQuanta(double spin, double m) {
            return (squareTwo(spin, m) - squareTwo(spin, m + 2)) / 2;
        }

        private static double squareTwo(double spin, double m) {
            return lowering(spin, m) * lowering(spin, m - 1) / 4;
        }

        private static double lowering(double spin, double m) {
            return spin * (spin + 1) - m * (m - 1);
        }

        FrequencyTensor value() {
            double[] nu = new double[FrequencyTensor.SIZE];
            nu[0] = larmorFrequency * shift.isotropic();
            for (int k = 0; k < SecondRank.SIZE; k++) {
                nu[1 + k] = larmorFrequency * d[k] + first * v[k];
            }
            SecondRank.add(v, v, square, product, trace, nu);
            SecondRank.add(v, d, -cross, cross, 0, nu);
            SecondRank.add(d, d, -larmorFrequency / 2, larmorFrequency / 2, 0, nu);
            return new FrequencyTensor(nu);
        }

        FrequencyTensor derivative(LineParameter parameter) {
            return switch (parameter) {
                case SHIFT -> {
                    double[] nu = new double[FrequencyTensor.SIZE];
                    nu[0] = larmorFrequency;
                    yield new FrequencyTensor(nu);
                }
                case SHIFT_ANISOTROPY -> ofShift(shiftPart(0));
                case SHIFT_ASYMMETRY -> ofShift(shiftPart(1));
                case SHIFT_ALPHA -> ofShift(shiftTurn(1));
                case SHIFT_BETA -> ofShift(shiftTurn(2));
                case SHIFT_GAMMA -> ofShift(shiftTurn(3));
                case COUPLING -> ofCoupling(couplingPart(0));
                case COUPLING_ASYMMETRY -> ofCoupling(couplingPart(1));
                case COUPLING_ALPHA -> ofCoupling(couplingTurn(1));
                case COUPLING_BETA -> ofCoupling(couplingTurn(2));
                case COUPLING_GAMMA -> ofCoupling(couplingTurn(3));
                case GAUSSIAN_WIDTH, LORENTZIAN_WIDTH ->
                        throw new IllegalArgumentException(parameter + " moves no frequency");
            };
        }

        private FrequencyTensor ofShift(double[] change) {
            double[] nu = new double[FrequencyTensor.SIZE];
            for (int k = 0; k < SecondRank.SIZE; k++) {
                nu[1 + k] = larmorFrequency * change[k];
            }
            SecondRank.add(v, change, -cross, cross, 0, nu);
            SecondRank.add(d, change, -larmorFrequency, larmorFrequency, 0, nu);
            return new FrequencyTensor(nu);
        }

        private FrequencyTensor ofCoupling(double[] change) {
            double[] nu = new double[FrequencyTensor.SIZE];
            for (int k = 0; k < SecondRank.SIZE; k++) {
                nu[1 + k] = first * change[k];
            }
            SecondRank.add(v, change, 2 * square, 2 * product, 2 * trace, nu);
            SecondRank.add(change, d, -cross, cross, 0, nu);
            return new FrequencyTensor(nu);
        }

        private double[] shiftPart(int which) {
            double[][] parts = SecondRank.principal(shift.anisotropy(), shift.asymmetry());
            return SecondRank.turned(parts[which], shiftRotations[0]);
        }

        private double[] couplingPart(int which) {
            double[][] parts = SecondRank.principal(coupling.coupling(), coupling.asymmetry());
            return SecondRank.turned(parts[which], couplingRotations[0]);
        }

        private double[] shiftTurn(int angle) {
            double[][] parts = SecondRank.principal(shift.anisotropy(), shift.asymmetry());
            return SecondRank.turnedBy(
                    scaled(shift.anisotropy(), parts[0]), shiftRotations[0], shiftRotations[angle]);
        }

        private double[] couplingTurn(int angle) {
            double[][] parts = SecondRank.principal(coupling.coupling(), coupling.asymmetry());
            return SecondRank.turnedBy(
                    scaled(coupling.coupling(), parts[0]),
                    couplingRotations[0],
                    couplingRotations[angle]);
        }

        private static double[] scaled(double factor, double[] values) {
            double[] scaled = values.clone();
            for (int k = 0; k < scaled.length; k++) {
                scaled[k] *= factor;
            }
            return scaled;
        }
    }
}
