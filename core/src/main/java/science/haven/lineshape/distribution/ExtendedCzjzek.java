package science.haven.lineshape.distribution;

import java.util.List;

/// Sites of one structure, disturbed at random: the tensor of the undisturbed site plus one of a
/// [Czjzek] distribution. Without disturbance it is the site, without site it is Czjzek's.
///
/// ```text
/// p(V, η) = V⁴ η (1 − η²/9) exp[−(‖V‖² + ‖V₀‖²)/2s²] / (√(2π) s⁵) · ⟨exp(V·RV₀/s²)⟩
/// ‖V‖² = C_Q²(1 + η²/3)
/// ```
///
/// with the mean over all turns R. Other programs draw tensors at random or integrate over all five
/// components; here the mean is a sum over two angles, so that the density is smooth and has
/// derivatives.
///
/// @param coupling C_Q of the undisturbed site in Hz, ≥ 0
/// @param asymmetry η of the undisturbed site, dimensionless, 0 to 1
/// @param width s of the disturbance in Hz, > 0
/// @see "G. Le Caër, R. A. Brand, J. Phys.: Condens. Matter 10 (1998) 10715"
public record ExtendedCzjzek(double coupling, double asymmetry, double width)
        implements CouplingDistribution {

    private static final List<DistributionParameter> PARAMETERS =
            List.of(
                    DistributionParameter.COUPLING,
                    DistributionParameter.ASYMMETRY,
                    DistributionParameter.TENSOR_WIDTH);

    public ExtendedCzjzek {
        if (!(coupling >= 0 && Double.isFinite(coupling))) {
            throw new IllegalArgumentException("coupling must be >= 0 Hz, got " + coupling);
        }
        if (!(asymmetry >= 0 && asymmetry <= 1)) {
            throw new IllegalArgumentException("asymmetry must be 0 to 1, got " + asymmetry);
        }
        if (!(width > 0 && Double.isFinite(width))) {
            throw new IllegalArgumentException("width must be > 0 Hz, got " + width);
        }
    }

    /// From the size of the disturbance over that of the undisturbed tensor, both as root mean
    /// square of all components: ε of mrsimulator.
    ///
    /// @param coupling C_Q of the undisturbed site in Hz
    /// @param asymmetry η of the undisturbed site, dimensionless
    /// @param epsilon ε, dimensionless
    /// @return the distribution with `s = ε C_Q √[(1 + η²/3)/5]`
    public static ExtendedCzjzek ofRatio(double coupling, double asymmetry, double epsilon) {
        double size = coupling * Math.sqrt((1 + asymmetry * asymmetry / 3) / 5);
        return new ExtendedCzjzek(coupling, asymmetry, epsilon * size);
    }

    @Override
    public List<DistributionParameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public double value(DistributionParameter parameter) {
        return switch (parameter) {
            case COUPLING -> coupling;
            case ASYMMETRY -> asymmetry;
            case TENSOR_WIDTH -> width;
            case COUPLING_WIDTH,
                    ASYMMETRY_WIDTH,
                    SHIFT,
                    SHIFT_WIDTH,
                    SHIFT_SLOPE,
                    GAUSSIAN_WIDTH,
                    LORENTZIAN_WIDTH ->
                    throw new IllegalArgumentException(
                            "an extended Czjzek distribution has no " + parameter);
        };
    }

    @Override
    public ExtendedCzjzek with(double... values) {
        return new ExtendedCzjzek(values[0], values[1], values[2]);
    }

    @Override
    public double detail() {
        return width;
    }
}
