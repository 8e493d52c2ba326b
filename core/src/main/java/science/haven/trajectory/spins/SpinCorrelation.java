package science.haven.trajectory.spins;

import science.haven.quantity.Measured;
import science.haven.trajectory.IonPaths;

import java.util.ArrayList;
import java.util.List;

/// Correlation function of the interaction that relaxes a spin, as a trajectory shows it.
///
/// ```text
/// J(ω) = ∫₀^∞ G(t) cos ωt dt
/// ```
///
/// The integral ends where G first falls to zero: what comes behind is noise. Motion that is not
/// over within the trajectory is missed, as the means of all tensors are taken off.
///
/// @param ions of each ion that was looked at its G, per square of the unit of the interaction
/// @param interval time from one frame to the next in s
public record SpinCorrelation(List<double[]> ions, double interval) {

    /// Keeps a copy of the list.
    public SpinCorrelation {
        ions = List.copyOf(ions);
    }

    /// Dipolar coupling of the ions among themselves.
    ///
    /// ```text
    /// G(t) = (1/N) Σ_{i≠j} ⟨P₂(cos θ_ij(0, t)) / (r_ij³(0) r_ij³(t))⟩     in m⁻⁶
    /// ```
    ///
    /// @param paths paths of the ions
    /// @param reach pairs farther apart than this at first are left out, in m
    /// @param most number of ions that are looked at at most, evenly chosen
    /// @return the correlation function
    public static SpinCorrelation dipolar(IonPaths paths, double reach, int most) {
        double[][][] first = new double[paths.ions()][3][1];
        double[][] own = new double[3][paths.frames()];
        double[][] other = new double[3][paths.frames()];
        for (int j = 0; j < first.length; j++) {
            load(paths, j, own);
            for (int axis = 0; axis < 3; axis++) {
                first[j][axis][0] = own[axis][0];
            }
        }
        Images images = new Images(paths.cell());
        double[] r = new double[3];
        List<double[]> correlations = new ArrayList<>();
        for (int i = 0; i < first.length; i += Math.ceilDiv(first.length, most)) {
            load(paths, i, own);
            TensorCorrelation seen = new TensorCorrelation(paths.frames());
            for (int j = 0; j < first.length; j++) {
                images.step(first[i], first[j], 0, r);
                if (j == i || square(r) > reach * reach) {
                    continue;
                }
                load(paths, j, other);
                double[][] parts = TensorCorrelation.parts(paths.frames());
                for (int k = 0; k < paths.frames(); k++) {
                    images.step(own, other, k, r);
                    // 3/2 (u·u′)² − 1/2 = 3/2 Q:Q′ with Q = uu − 1/3
                    double square = square(r);
                    double factor = Math.sqrt(1.5) / (square * Math.sqrt(square));
                    TensorCorrelation.add(r, factor, parts, k);
                }
                seen.add(parts);
            }
            correlations.add(seen.mean(1));
        }
        return new SpinCorrelation(correlations, paths.interval());
    }

    private static void load(IonPaths paths, int ion, double[][] into) {
        for (int axis = 0; axis < 3; axis++) {
            paths.path(ion, axis, into[axis]);
        }
    }

    /// Ions of one charge around the nuclei.
    ///
    /// @param paths their paths
    /// @param charge charge of each in C
    public record Charges(IonPaths paths, double charge) {}

    /// Electric field gradients of point charges at the ions.
    ///
    /// ```text
    /// V_ab = Σ_j q_j/(4πε₀) (3 r_a r_b − r² δ_ab)/r⁵        G(t) = (2/3) ⟨V(0) : V(t)⟩     in V²·m⁻⁴
    /// ```
    ///
    /// The nearest image of each charge counts. The electrons of the ion itself enhance the
    /// gradient by `1 + γ∞`, which is not in G.
    ///
    /// @param nuclei paths of the ions whose nuclei are looked at
    /// @param charges all ions, the nuclei among them
    /// @param most number of nuclei that are looked at at most, evenly chosen, as the time it takes
    ///   grows with that of all ions
    /// @return the correlation function
    public static SpinCorrelation fieldGradient(IonPaths nuclei, List<Charges> charges, int most) {
        int frames = nuclei.frames();
        Images images = new Images(nuclei.cell());
        double[][] own = new double[3][frames];
        double[][] other = new double[3][frames];
        double[] r = new double[3];
        List<double[]> correlations = new ArrayList<>();
        for (int i = 0; i < nuclei.ions(); i += Math.ceilDiv(nuclei.ions(), most)) {
            load(nuclei, i, own);
            double[][] parts = TensorCorrelation.parts(frames);
            for (Charges kind : charges) {
                double strength = kind.charge() / COULOMB;
                for (int j = 0; j < kind.paths().ions(); j++) {
                    load(kind.paths(), j, other);
                    for (int k = 0; k < frames; k++) {
                        images.step(own, other, k, r);
                        double square = square(r);
                        if (square > 0) {
                            double factor = 3 * strength / (square * Math.sqrt(square));
                            TensorCorrelation.add(r, factor, parts, k);
                        }
                    }
                }
            }
            TensorCorrelation seen = new TensorCorrelation(frames);
            seen.add(parts);
            correlations.add(seen.mean(2.0 / 3));
        }
        return new SpinCorrelation(correlations, nuclei.interval());
    }

    private static final double COULOMB = 4 * Math.PI * science.haven.quantity.Constants.ELECTRIC;

    private static double square(double[] r) {
        return r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
    }

    /// The mean over all ions.
    ///
    /// @return G at index n of lag n
    public double[] mean() {
        double[] mean = new double[ions.getFirst().length];
        for (double[] own : ions) {
            for (int n = 0; n < mean.length; n++) {
                mean[n] += own[n] / ions.size();
            }
        }
        return mean;
    }

    /// Lag at which G first falls to zero.
    ///
    /// @return lag in frames
    public int end() {
        double[] mean = mean();
        int n = 1;
        while (n < mean.length - 1 && mean[n] > 0) {
            n++;
        }
        return n;
    }

    /// The spectral density, with the scatter among ions.
    ///
    /// @param omega angular frequency in rad·s⁻¹
    /// @return J(ω), the unit of G times s
    public Measured density(double omega) {
        int end = end();
        double sum = 0;
        double squares = 0;
        for (double[] own : ions) {
            double value = own[0] / 2;
            for (int n = 1; n < end; n++) {
                value += own[n] * Math.cos(omega * n * interval);
            }
            value *= interval;
            sum += value;
            squares += value * value;
        }
        int count = ions.size();
        double mean = sum / count;
        double variance = Math.max(squares / count - mean * mean, 0);
        return new Measured(mean, count > 1 ? Math.sqrt(variance / (count - 1)) : 0);
    }

    /// Spin-lattice relaxation rate of like spins, `(2/5) I(I+1) (µ₀γ²ħ/4π)² [J(ω₀) + 4 J(2ω₀)]`.
    ///
    /// @param spin spin I, dimensionless
    /// @param gyromagneticRatio γ in rad·s⁻¹·T⁻¹
    /// @param omega0 Larmor frequency ω₀ in rad·s⁻¹
    /// @return rate in s⁻¹, G being dipolar
    public Measured dipolarRate(double spin, double gyromagneticRatio, double omega0) {
        double strength =
                1e-7
                        * gyromagneticRatio
                        * gyromagneticRatio
                        * science.haven.quantity.Constants.REDUCED_PLANCK;
        double factor = 0.4 * spin * (spin + 1) * strength * strength;
        return both(omega0).scaled(factor);
    }

    /// Spin-lattice relaxation rate by the quadrupole moment, `(3/200) p_I (eQ(1 + γ∞)/ħ)² [J(ω₀) +
    /// 4 J(2ω₀)]`, `p_I = (2I + 3)/(I²(2I − 1))`.
    ///
    /// @param spin spin I, dimensionless, at least 1
    /// @param moment quadrupole moment Q in m²
    /// @param enhancement 1 + γ∞, dimensionless
    /// @param omega0 Larmor frequency ω₀ in rad·s⁻¹
    /// @return rate in s⁻¹, G being that of field gradients
    public Measured quadrupolarRate(double spin, double moment, double enhancement, double omega0) {
        double coupling =
                science.haven.quantity.Constants.ELEMENTARY_CHARGE
                        * moment
                        * enhancement
                        / science.haven.quantity.Constants.REDUCED_PLANCK;
        double p = (2 * spin + 3) / (spin * spin * (2 * spin - 1));
        return both(omega0).scaled(3.0 / 200 * p * coupling * coupling);
    }

    /// Both densities come from the same ions, so that their uncertainties add up.
    private Measured both(double omega0) {
        Measured once = density(omega0);
        Measured twice = density(2 * omega0).scaled(4);
        return new Measured(once.value() + twice.value(), once.uncertainty() + twice.uncertainty());
    }
}
