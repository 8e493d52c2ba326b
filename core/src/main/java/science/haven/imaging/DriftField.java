package science.haven.imaging;

import science.haven.quantity.Constants;

/// The drift velocity over position and time that belongs to one smooth surface of concentrations.
///
/// ```text
/// ∂c/∂t = −∂J/∂x        J(x) = J(0) − ∫₀ˣ ∂c/∂t dx
/// J = v c − D ∂c/∂x     v = u E,  u = z e D(c) / k_B T,  ∫E dx = U
/// J(0) = [ U − ∫ X/(u c) dx ] / ∫ dx/(u c),   X = D ∂c/∂x − ∫₀ˣ ∂c/∂t dx
/// v = ( J(0) + X ) / c
/// ```
///
/// @param velocity v at `[time][place]` in m/s
/// @param concentration c at `[time][place]` in mol/m³
/// @param flux J at the first place in mol·m⁻²·s⁻¹, one per time
/// @param blocked v at `[time][place]` in m/s that would follow from `J(0) = 0` without the voltage
record DriftField(
        double[][] velocity, double[][] concentration, double[] flux, double[][] blocked) {

    static DriftField of(
            SmoothSurface surface,
            double[][] coefficients,
            double step,
            double[] voltage,
            DriftOptions options) {
        double[][] c =
                SmoothSurface.sum(coefficients, surface.space().values(), surface.time().values());
        double[][] overTime =
                SmoothSurface.sum(coefficients, surface.space().values(), surface.time().slopes());
        double[][] overSpace =
                SmoothSurface.sum(coefficients, surface.space().slopes(), surface.time().values());
        double[] flux = new double[voltage.length];
        double[][] blocked = new double[voltage.length][];
        double[][] velocity = new double[voltage.length][];
        for (int j = 0; j < voltage.length; j++) {
            int n = c[j].length;
            double[] driven = new double[n]; // X / c
            double[] resistance = new double[n]; // 1 / (u c)
            double[] field = new double[n]; // X / (u c)
            double accumulated = 0;
            for (int i = 0; i < n; i++) {
                if (i > 0) {
                    accumulated += (overTime[j][i] + overTime[j][i - 1]) / 2 * step;
                }
                double d = diffusion(options, c[j][i]);
                double x = d * overSpace[j][i] - accumulated;
                double mobility =
                        options.charge()
                                * Constants.ELEMENTARY_CHARGE
                                * d
                                / (Constants.BOLTZMANN * options.temperature());
                driven[i] = x / c[j][i];
                resistance[i] = 1 / (mobility * c[j][i]);
                field[i] = x * resistance[i];
            }
            flux[j] = (voltage[j] - trapezoid(field, step)) / trapezoid(resistance, step);
            velocity[j] = driven.clone();
            for (int i = 0; i < n; i++) {
                velocity[j][i] += flux[j] / c[j][i];
            }
            blocked[j] = driven;
        }
        return new DriftField(velocity, c, flux, blocked);
    }

    private static double diffusion(DriftOptions options, double concentration) {
        double d = options.diffusion().at(concentration);
        if (!(d > 0 && concentration > 0)) {
            throw new IllegalArgumentException(
                    "diffusion must be > 0 m²/s at a concentration > 0 mol/m³, got %s at %s"
                            .formatted(d, concentration));
        }
        return d;
    }

    private static double trapezoid(double[] values, double step) {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += (values[i] + values[i - 1]) / 2 * step;
        }
        return sum;
    }

    double meanVelocity() {
        return mean(velocity);
    }

    /// Mean over all places and times.
    static double mean(double[][] field) {
        double sum = 0;
        for (double[] row : field) {
            for (double value : row) {
                sum += value;
            }
        }
        return sum / (field.length * field[0].length);
    }
}
