package science.haven.lineshape.pulse;

import science.haven.lineshape.powder.OctahedralGrid;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Transition;
import science.haven.math.SymmetricEigen;

import java.util.ArrayList;
import java.util.List;

/// A rectangular pulse on resonance, too weak to treat all transitions of a quadrupolar nucleus
/// alike.
///
/// ```text
/// H/h = ν₁ I_x + (ν_q/2) I_z²        ρ(t_p) = U I_z U⁺        U = exp(−2πi H t_p / h)
/// ```
///
/// with the splitting ν_q = ν_Q (3cos²θ − 1 − η sin²θ cos 2φ)/2 of the first order. The signal of
/// `m ↔ m − 1` is the part of its coherence that all splittings have in phase, as a share of what a
/// short 90° pulse gives over all transitions. Between the limits lie
///
/// ```text
/// ν_q = 0      share · sin(2πν₁t_p)                              every transition
/// ν_q ≫ ν₁     share · sin[(I + ½) 2πν₁t_p] / (I + ½)            central transition, half-integer I
/// ```
///
/// The rotor stands still during the pulse, and offsets and the second order are small beside ν₁.
///
/// @param nutationFrequency ν₁, the nutation frequency of a nucleus without splitting, in Hz
/// @param duration t_p in s
/// @see "P. P. Man, J. Klinowski, A. Trokiner, H. Zanni, P. Papon, Chem. Phys. Lett. 151 (1988)
///   143"
public record FinitePulse(double nutationFrequency, double duration) {

    private static final int COARSEST = 8;
    private static final int FINEST = 60;

    public FinitePulse {
        if (!(nutationFrequency > 0 && Double.isFinite(nutationFrequency))) {
            throw new IllegalArgumentException(
                    "nutationFrequency must be > 0 Hz, got " + nutationFrequency);
        }
        if (!(duration > 0 && Double.isFinite(duration))) {
            throw new IllegalArgumentException("duration must be > 0 s, got " + duration);
        }
    }

    /// Angle by which a nucleus without splitting is turned.
    ///
    /// @return `2πν₁t_p` in rad
    public double angle() {
        return 2 * Math.PI * nutationFrequency * duration;
    }

    /// Signals of all transitions of one orientation.
    ///
    /// @param spin spin quantum number I, dimensionless
    /// @param splitting ν_q, the distance of neighbouring lines, in Hz
    /// @return the transitions, from `I ↔ I−1` downwards, with their signals
    public List<Excitation.Weighted> transitions(double spin, double splitting) {
        List<Transition> transitions = Transition.all(spin);
        double[] signals = signals(spin, splitting);
        List<Excitation.Weighted> weighted = new ArrayList<>();
        for (int k = 0; k < signals.length; k++) {
            weighted.add(new Excitation.Weighted(transitions.get(k), signals[k]));
        }
        return weighted;
    }

    /// Signals of all transitions, averaged over a powder.
    ///
    /// @param spin spin quantum number I, dimensionless
    /// @param coupling the coupling
    /// @return the transitions with their signals
    public Excitation.Chosen excitation(double spin, QuadrupolarCoupling coupling) {
        double nuQ = coupling.frequency(spin);
        // The phases that splittings gather during the pulse are what has to be resolved.
        double turns = Math.abs(nuQ) * spin * duration;
        OctahedralGrid grid =
                new OctahedralGrid((int) Math.clamp(COARSEST + 8 * turns, COARSEST, FINEST));
        double[][] y = grid.harmonics();
        List<Transition> transitions = Transition.all(spin);
        double[][] signal = new double[transitions.size()][grid.directions()];
        for (int d = 0; d < grid.directions(); d++) {
            double splitting = nuQ * (y[1][d] - coupling.asymmetry() / Math.sqrt(3) * y[4][d]);
            double[] one = signals(spin, splitting);
            for (int k = 0; k < one.length; k++) {
                signal[k][d] = one[k];
            }
        }
        List<Excitation.Weighted> weighted = new ArrayList<>();
        for (int k = 0; k < signal.length; k++) {
            weighted.add(new Excitation.Weighted(transitions.get(k), mean(grid, signal[k])));
        }
        return new Excitation.Chosen(weighted);
    }

    private static double mean(OctahedralGrid grid, double[] f) {
        int[] corners = grid.corners();
        double mean = 0;
        for (int t = 0; t < grid.triangles(); t++) {
            double a = f[corners[3 * t]];
            double b = f[corners[3 * t + 1]];
            double c = f[corners[3 * t + 2]];
            mean += grid.share()[t] * ((a + b + c) / 3 + grid.shift(t, a, b, c, f));
        }
        return mean;
    }

    private double[] signals(double spin, double splitting) {
        int levels = (int) Math.round(2 * spin + 1);
        double[][] hamiltonian = new double[levels][levels];
        double[] ladder = new double[levels - 1];
        for (int i = 0; i < levels; i++) {
            double m = spin - i;
            hamiltonian[i][i] = splitting / 2 * m * m;
            if (i < levels - 1) {
                ladder[i] = Math.sqrt(spin * (spin + 1) - m * (m - 1));
                hamiltonian[i][i + 1] = nutationFrequency * ladder[i] / 2;
                hamiltonian[i + 1][i] = hamiltonian[i][i + 1];
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(hamiltonian);
        double[][] polarisation = inEigenvectors(eigen.vectors(), spin);
        // 2 Im ρ(m, m−1) √[I(I+1) − m(m−1)] over that of the whole spin after 90°.
        double whole = 2 * spin * (spin + 1) * (2 * spin + 1) / 3;
        double[] signals = new double[levels - 1];
        for (int i = 0; i < signals.length; i++) {
            double sum = 0;
            for (int j = 0; j < levels; j++) {
                for (int k = 0; k < levels; k++) {
                    double phase = 2 * Math.PI * duration * (eigen.values()[j] - eigen.values()[k]);
                    sum -=
                            Math.sin(phase)
                                    * eigen.vectors()[i][j]
                                    * polarisation[j][k]
                                    * eigen.vectors()[i + 1][k];
                }
            }
            signals[i] = 2 * sum * ladder[i] / whole;
        }
        return signals;
    }

    /// I_z between eigenvectors.
    private static double[][] inEigenvectors(double[][] vectors, double spin) {
        int levels = vectors.length;
        double[][] polarisation = new double[levels][levels];
        for (int j = 0; j < levels; j++) {
            for (int k = 0; k < levels; k++) {
                for (int i = 0; i < levels; i++) {
                    polarisation[j][k] += vectors[i][j] * (spin - i) * vectors[i][k];
                }
            }
        }
        return polarisation;
    }
}
