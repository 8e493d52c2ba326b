package science.haven.lineshape.distribution;

import java.util.List;

/// Field gradients of a glass in which no site has a structure of its own: the five components of
/// the tensor are independent and Gaussian.
///
/// ```text
/// p(V, η) = V⁴ η (1 − η²/9) exp[−V²(1 + η²/3)/2s²] / (√(2π) s⁵)      V = C_Q from −∞ to ∞
/// ⟨V²(1 + η²/3)⟩ = 5 s²     ⟨|V|⟩ = 1.99471 s     most frequent |V| = 1.867 s     ⟨η⟩ = 0.60982
/// ```
///
/// Programs differ in what they call σ. ssNake's is s itself. mrsimulator's is the standard
/// deviation of the five components in another norm: `s = 2σ`, see [#ofComponents].
///
/// @param width s in Hz, > 0
/// @see "G. Czjzek et al., Phys. Rev. B 23 (1981) 2513"
public record Czjzek(double width) implements CouplingDistribution {

    /// ⟨|V|⟩/s.
    public static final double MEAN = 1.9947114020071635;

    private static final List<DistributionParameter> PARAMETERS =
            List.of(DistributionParameter.TENSOR_WIDTH);

    public Czjzek {
        if (!(width > 0 && Double.isFinite(width))) {
            throw new IllegalArgumentException("width must be > 0 Hz, got " + width);
        }
    }

    /// From the standard deviation of the five components, as mrsimulator counts.
    ///
    /// @param sigma σ of mrsimulator in Hz
    /// @return the distribution with `s = 2σ`
    public static Czjzek ofComponents(double sigma) {
        return new Czjzek(2 * sigma);
    }

    @Override
    public List<DistributionParameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public double value(DistributionParameter parameter) {
        if (parameter != DistributionParameter.TENSOR_WIDTH) {
            throw new IllegalArgumentException("a Czjzek distribution has no " + parameter);
        }
        return width;
    }

    @Override
    public Czjzek with(double... values) {
        return new Czjzek(values[0]);
    }

    @Override
    public double detail() {
        return width;
    }
}
