package science.haven.lineshape.distribution;

import science.haven.lineshape.spin.Broadening;

/// Sites of a disordered solid: distributed couplings, and a shift that is Gaussian about a mean
/// that may go along with the coupling.
///
/// ```text
/// δ = shift + slope · (C_Q − ⟨C_Q⟩) + Gaussian of standard deviation shiftWidth
/// ```
///
/// Jointly Gaussian shifts and couplings of correlation r are `slope = r σ_δ/σ_C` and `shiftWidth =
/// σ_δ √(1 − r²)`.
///
/// @param couplings distribution of couplings
/// @param shift mean shift, dimensionless, 1e-6 is 1 ppm
/// @param shiftWidth standard deviation of the shift at one coupling, dimensionless, ≥ 0
/// @param slope change of the shift with C_Q, in Hz⁻¹; 1e-12 is 1 ppm/MHz
/// @param broadening what blurs every line alike
public record DistributedSite(
        CouplingDistribution couplings,
        double shift,
        double shiftWidth,
        double slope,
        Broadening broadening) {

    public DistributedSite {
        if (!(Double.isFinite(shift) && Double.isFinite(slope))) {
            throw new IllegalArgumentException(
                    "shift and slope must be finite, got %s, %s".formatted(shift, slope));
        }
        if (!(shiftWidth >= 0 && Double.isFinite(shiftWidth))) {
            throw new IllegalArgumentException("shiftWidth must be >= 0, got " + shiftWidth);
        }
    }

    /// Sites that share one shift.
    ///
    /// @param couplings distribution of couplings
    /// @param shift the shift, dimensionless, 1e-6 is 1 ppm
    /// @param broadening what blurs every line alike
    /// @return the sites
    public static DistributedSite of(
            CouplingDistribution couplings, double shift, Broadening broadening) {
        return new DistributedSite(couplings, shift, 0, 0, broadening);
    }

    /// The value of a parameter.
    ///
    /// @param parameter one of the couplings, the shift or the broadening
    /// @return its value, in the unit of its record
    public double value(DistributionParameter parameter) {
        return switch (parameter) {
            case SHIFT -> shift;
            case SHIFT_WIDTH -> shiftWidth;
            case SHIFT_SLOPE -> slope;
            case GAUSSIAN_WIDTH -> broadening.gaussian();
            case LORENTZIAN_WIDTH -> broadening.lorentzian();
            case TENSOR_WIDTH, COUPLING, ASYMMETRY, COUPLING_WIDTH, ASYMMETRY_WIDTH ->
                    couplings.value(parameter);
        };
    }

    /// The same sites but for one parameter.
    ///
    /// @param parameter one of the couplings, the shift or the broadening
    /// @param value its new value, in the unit of its record
    /// @return the sites
    public DistributedSite with(DistributionParameter parameter, double value) {
        return switch (parameter) {
            case SHIFT -> new DistributedSite(couplings, value, shiftWidth, slope, broadening);
            case SHIFT_WIDTH -> new DistributedSite(couplings, shift, value, slope, broadening);
            case SHIFT_SLOPE ->
                    new DistributedSite(couplings, shift, shiftWidth, value, broadening);
            case GAUSSIAN_WIDTH -> blurred(new Broadening(value, broadening.lorentzian()));
            case LORENTZIAN_WIDTH -> blurred(new Broadening(broadening.gaussian(), value));
            case TENSOR_WIDTH, COUPLING, ASYMMETRY, COUPLING_WIDTH, ASYMMETRY_WIDTH -> {
                double[] values =
                        couplings.parameters().stream().mapToDouble(couplings::value).toArray();
                values[couplings.parameters().indexOf(parameter)] = value;
                yield new DistributedSite(
                        couplings.with(values), shift, shiftWidth, slope, broadening);
            }
        };
    }

    private DistributedSite blurred(Broadening other) {
        return new DistributedSite(couplings, shift, shiftWidth, slope, other);
    }
}
