package science.haven.transport;

import science.haven.quantity.Measured;

/// Cubic grains with thin resistive boundaries: what two arcs say about the boundaries themselves.
///
/// The ratio of the capacitances is the ratio of the thicknesses, `d/D = (C_b/C_gb)(ε_gb/ε_b)`; the
/// volume fraction of the boundaries is three times that. The model fails where grains touch
/// through necks and where the second phase is thick.
///
/// Source: Haile, West, Campbell, J. Mater. Res. 13, 1576 (1998).
///
/// @param bulk arc of the grains
/// @param boundary arc of the grain boundaries
/// @param covariance covariance of (R, Q, n) of the bulk and (R, Q, n) of the boundary, six rows,
///   in the products of the SI units
/// @param permittivityRatio ε_gb/ε_b, dimensionless; 1 unless something better is known
public record BrickLayer(
        DepressedArc bulk, DepressedArc boundary, double[][] covariance, double permittivityRatio) {

    public BrickLayer {
        if (!(permittivityRatio > 0)) {
            throw new IllegalArgumentException(
                    "permittivityRatio must be > 0, got " + permittivityRatio);
        }
        covariance = copy(covariance);
    }

    /// Covariance of the six parameters.
    ///
    /// @return a copy, in the products of the SI units
    @Override
    public double[][] covariance() {
        return copy(covariance);
    }

    /// Thickness of a boundary over the size of a grain, `d/D`.
    ///
    /// @return thickness ratio, dimensionless
    public Measured thicknessRatio() {
        double ratio = bulk.capacitance() / boundary.capacitance() * permittivityRatio;
        return new Measured(ratio, ratio * Covariance.uncertainty(logRatioGradient(), covariance));
    }

    /// Share of the volume that the boundaries fill, `3 d/D`.
    ///
    /// @return volume fraction, dimensionless
    public Measured volumeFraction() {
        return thicknessRatio().scaled(3);
    }

    /// Conductivity of the boundary itself, `σ_gb = (L/A)(d/D)/R_gb`.
    ///
    /// @param geometry area and thickness of the sample
    /// @return conductivity of the boundary
    public Conductivity boundaryConductivity(Geometry geometry) {
        Measured cell = geometry.cellConstant();
        double sigma = cell.value() * thicknessRatio().value() / boundary.resistance();
        double[] gradient = logRatioGradient();
        gradient[3] -= 1 / boundary.resistance();
        double statistical = Covariance.uncertainty(gradient, covariance);
        return new Conductivity(sigma, sigma * statistical, sigma * cell.relative());
    }

    /// The same from published conductivities, where the geometry cancels: `σ_gb = (C_b/C_gb) σ_tot
    /// σ_b / (σ_b − σ_tot)`.
    ///
    /// @param capacitanceRatio C_b/C_gb, dimensionless
    /// @param bulk bulk conductivity in S·m⁻¹
    /// @param total total conductivity in S·m⁻¹, below that of the bulk
    /// @return conductivity of the boundary in S·m⁻¹
    public static double boundaryConductivity(double capacitanceRatio, double bulk, double total) {
        if (!(total > 0 && total < bulk)) {
            throw new IllegalArgumentException(
                    "total conductivity must be > 0 and < bulk = %s S/m, got %s"
                            .formatted(bulk, total));
        }
        return capacitanceRatio * total * bulk / (bulk - total);
    }

    /// ∂ ln(C_b/C_gb) over the six parameters.
    private double[] logRatioGradient() {
        double[] ofBulk = bulk.logCapacitanceGradient();
        double[] ofBoundary = boundary.logCapacitanceGradient();
        double[] gradient = new double[6];
        for (int i = 0; i < 3; i++) {
            gradient[i] = ofBulk[i];
            gradient[i + 3] = -ofBoundary[i];
        }
        return gradient;
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = matrix.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i].clone();
        }
        return copy;
    }
}
