package science.haven.lineshape.pulse;

import science.haven.lineshape.powder.OctahedralGrid;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Transition;

import java.util.ArrayList;
import java.util.List;

/// Pulses of finite strength, which do not treat all transitions of a quadrupolar nucleus alike.
public sealed interface Pulsed permits FinitePulse, PulsedEcho, DecayedEcho {

    /// Signals of all transitions of one orientation, as shares of what a short 90° pulse gives
    /// over all of them.
    ///
    /// @param spin spin quantum number I, dimensionless
    /// @param splitting ν_q, the distance of neighbouring lines, in Hz
    /// @return the transitions, from `I ↔ I−1` downwards, with their signals
    List<Excitation.Weighted> transitions(double spin, double splitting);

    /// How long all pulses are.
    ///
    /// @return their durations together in s
    double length();

    /// Signals of all transitions, averaged over a powder.
    ///
    /// @param spin spin quantum number I, dimensionless
    /// @param coupling the coupling
    /// @return the transitions with their signals
    default Excitation.Chosen excitation(double spin, QuadrupolarCoupling coupling) {
        double nuQ = coupling.frequency(spin);
        // The phases that splittings gather during the pulses are what has to be resolved.
        double turns = Math.abs(nuQ) * spin * length();
        OctahedralGrid grid = new OctahedralGrid((int) Math.clamp(8 + 8 * turns, 8, 60));
        double[][] y = grid.harmonics();
        List<Transition> transitions = Transition.all(spin);
        double[][] signal = new double[transitions.size()][grid.directions()];
        for (int d = 0; d < grid.directions(); d++) {
            double splitting = nuQ * (y[1][d] - coupling.asymmetry() / Math.sqrt(3) * y[4][d]);
            List<Excitation.Weighted> one = transitions(spin, splitting);
            for (int k = 0; k < signal.length; k++) {
                signal[k][d] = one.get(k).weight();
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
}
