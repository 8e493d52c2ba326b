package science.haven.exchange.echo;

import science.haven.math.SymmetricEigen;
import science.haven.motion.kinetics.RateMatrix;

import java.util.List;

/// The spin-alignment echo of a powder whose ions jump among sites.
///
/// ```text
/// S₂(t_p, t_m) = c ⟨sin ω(0)t_p · sin ω(t_m)t_p⟩
///              = c Σ_k e^(−λ_k t_m) ⟨(Σ_j u_jk √p_j sin ω_j t_p)²⟩
/// ```
///
/// with the modes λ, u of the symmetric rate matrix. Jumps during t_p are left out: valid for `t_p
/// ≪ τ`.
///
/// @param sites the sites
/// @param jumps jumps among them
/// @param spin the spin
/// @see "R. Böhmer, K. R. Jeffrey, M. Vogel, Prog. Nucl. Magn. Reson. Spectrosc. 50 (2007) 87"
public record SpinAlignmentEcho(List<EchoSite> sites, RateMatrix jumps, EchoSpin spin) {

    /// Phases beyond this do not get a finer powder, in rad.
    private static final double FINEST = 320;

    public SpinAlignmentEcho {
        sites = List.copyOf(sites);
        if (sites.size() != jumps.sites()) {
            throw new IllegalArgumentException(
                    "sites and jumps must name the same number of sites, got %d and %d"
                            .formatted(sites.size(), jumps.sites()));
        }
    }

    /// The echo at one preparation time.
    ///
    /// @param preparation preparation time t_p in s, > 0 s
    /// @return the echo over the mixing time
    public EchoModes after(double preparation) {
        if (!(preparation > 0)) {
            throw new IllegalArgumentException("preparation must be > 0 s, got " + preparation);
        }
        SymmetricEigen modes = SymmetricEigen.of(jumps.symmetric());
        double[][] weighted = weighted(modes);
        double[] amplitudes = new double[sites.size()];
        double largest =
                sites.stream().mapToDouble(site -> Math.abs(site.frequency())).max().orElseThrow();
        double turns = 2 * Math.PI * spin.offset() * preparation;
        double phase = Math.min(FINEST, turns * largest);
        int rings = (int) Math.ceil(24 + 1.2 * phase);
        int spokes = (int) Math.ceil(40 + 3.4 * phase);
        GaussLegendre heights = GaussLegendre.of(rings);
        double[][][] tensors = new double[sites.size()][][];
        for (int j = 0; j < tensors.length; j++) {
            tensors[j] = sites.get(j).tensor();
        }
        double[] sines = new double[sites.size()];
        double[] field = new double[3];
        for (int r = 0; r < rings; r++) {
            double z = (1 + heights.nodes()[r]) / 2; // the other half sphere is the same
            double weight = spin.coefficient() * heights.weights()[r] / 2 / spokes;
            for (int s = 0; s < spokes; s++) {
                double angle = 2 * Math.PI * (s + 0.5) / spokes;
                field[0] = Math.sqrt(1 - z * z) * Math.cos(angle);
                field[1] = Math.sqrt(1 - z * z) * Math.sin(angle);
                field[2] = z;
                for (int j = 0; j < sines.length; j++) {
                    sines[j] = Math.sin(turns * along(tensors[j], field));
                }
                add(amplitudes, weighted, sines, weight);
            }
        }
        return new EchoModes(amplitudes, settled(modes.values()));
    }

    /// `u_jk √p_j` at `[k][j]`.
    private double[][] weighted(SymmetricEigen modes) {
        double[] p = jumps.populations();
        double[][] weighted = new double[p.length][p.length];
        for (int k = 0; k < p.length; k++) {
            for (int j = 0; j < p.length; j++) {
                weighted[k][j] = modes.vectors()[j][k] * Math.sqrt(p[j]);
            }
        }
        return weighted;
    }

    /// Without the rounding errors of what stays.
    private static double[] settled(double[] rates) {
        double[] settled = rates.clone();
        for (int k = 0; k < settled.length; k++) {
            settled[k] = Math.max(0, settled[k]);
        }
        return settled;
    }

    private static double along(double[][] v, double[] b) {
        double x = b[0];
        double y = b[1];
        double z = b[2];
        return v[0][0] * x * x
                + v[1][1] * y * y
                + v[2][2] * z * z
                + 2 * (v[0][1] * x * y + v[0][2] * x * z + v[1][2] * y * z);
    }

    private static void add(double[] sums, double[][] weighted, double[] sines, double weight) {
        for (int k = 0; k < sums.length; k++) {
            double overlap = 0;
            for (int j = 0; j < sines.length; j++) {
                overlap += weighted[k][j] * sines[j];
            }
            sums[k] += weight * overlap * overlap;
        }
    }
}
