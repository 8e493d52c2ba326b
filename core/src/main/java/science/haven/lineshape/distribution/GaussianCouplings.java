package science.haven.lineshape.distribution;

import java.util.List;

/// Couplings about those of one site, both C_Q and η Gaussian and independent.
///
/// η outside 0 to 1 is cut off and the rest counts as all; C_Q below zero counts by its size.
///
/// @param coupling mean of C_Q in Hz, ≥ 0
/// @param asymmetry centre of η, dimensionless, 0 to 1
/// @param couplingWidth standard deviation of C_Q in Hz, > 0
/// @param asymmetryWidth standard deviation of η, dimensionless, > 0
public record GaussianCouplings(
        double coupling, double asymmetry, double couplingWidth, double asymmetryWidth)
        implements CouplingDistribution {

    private static final List<DistributionParameter> PARAMETERS =
            List.of(
                    DistributionParameter.COUPLING,
                    DistributionParameter.ASYMMETRY,
                    DistributionParameter.COUPLING_WIDTH,
                    DistributionParameter.ASYMMETRY_WIDTH);

    public GaussianCouplings {
        if (!(coupling >= 0 && Double.isFinite(coupling))) {
            throw new IllegalArgumentException("coupling must be >= 0 Hz, got " + coupling);
        }
        if (!(asymmetry >= 0 && asymmetry <= 1)) {
            throw new IllegalArgumentException("asymmetry must be 0 to 1, got " + asymmetry);
        }
        if (!(couplingWidth > 0 && Double.isFinite(couplingWidth))) {
            throw new IllegalArgumentException(
                    "couplingWidth must be > 0 Hz, got " + couplingWidth);
        }
        if (!(asymmetryWidth > 0 && Double.isFinite(asymmetryWidth))) {
            throw new IllegalArgumentException("asymmetryWidth must be > 0, got " + asymmetryWidth);
        }
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
            case COUPLING_WIDTH -> couplingWidth;
            case ASYMMETRY_WIDTH -> asymmetryWidth;
            case TENSOR_WIDTH, SHIFT, SHIFT_WIDTH, SHIFT_SLOPE, GAUSSIAN_WIDTH, LORENTZIAN_WIDTH ->
                    throw new IllegalArgumentException(
                            "a Gaussian distribution of couplings has no " + parameter);
        };
    }

    @Override
    public GaussianCouplings with(double... values) {
        return new GaussianCouplings(values[0], values[1], values[2], values[3]);
    }

    @Override
    public double detail() {
        return couplingWidth;
    }
}
