package science.haven.imaging;

/// What has to be known beside the images to get a drift velocity.
///
/// @param initialConcentration uniform concentration before the current flows, in mol/m³
/// @param concentrationPerLevel change of the concentration that changes the signal by the level of
///   the plateau, in mol/m³; equal to the initial concentration where signal and amount are
///   proportional
/// @param diffusion diffusion coefficient of the ion over its concentration
/// @param temperature temperature in K
/// @param charge charge number of the ion, −1 for a simple anion
/// @param tolerance share of the level that a place of the object may lack, dimensionless
/// @param spaceOrder highest power of the position in the smoothing
/// @param timeOrder highest power of the time in the smoothing
public record DriftOptions(
        double initialConcentration,
        double concentrationPerLevel,
        Diffusion diffusion,
        double temperature,
        int charge,
        double tolerance,
        int spaceOrder,
        int timeOrder) {

    private static final double TOLERANCE = 0.05;
    private static final int CUBIC = 3;

    /// Diffusion coefficient over concentration.
    @FunctionalInterface
    public interface Diffusion {

        /// Evaluates the law.
        ///
        /// @param concentration concentration in mol/m³
        /// @return diffusion coefficient in m²/s, > 0
        double at(double concentration);
    }

    public DriftOptions {
        if (!(initialConcentration > 0)) {
            throw new IllegalArgumentException(
                    "initialConcentration must be > 0 mol/m³, got " + initialConcentration);
        }
        if (!(concentrationPerLevel > 0)) {
            throw new IllegalArgumentException(
                    "concentrationPerLevel must be > 0 mol/m³, got " + concentrationPerLevel);
        }
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature must be > 0 K, got " + temperature);
        }
        if (charge == 0) {
            throw new IllegalArgumentException("charge must not be 0: a neutral does not drift");
        }
        if (!(spaceOrder >= 1 && timeOrder >= 1)) {
            throw new IllegalArgumentException(
                    "orders must be >= 1, got %d and %d".formatted(spaceOrder, timeOrder));
        }
    }

    /// An anion whose signal is proportional to its amount, smoothed by cubic polynomials.
    ///
    /// @param initialConcentration uniform concentration before the current flows, in mol/m³
    /// @param diffusion diffusion coefficient of the anion over its concentration
    /// @param temperature temperature in K
    /// @return the options
    public static DriftOptions anion(
            double initialConcentration, Diffusion diffusion, double temperature) {
        return new DriftOptions(
                initialConcentration,
                initialConcentration,
                diffusion,
                temperature,
                -1,
                TOLERANCE,
                CUBIC,
                CUBIC);
    }

    /// The same with another scale between signal and concentration.
    ///
    /// @param perLevel change of the concentration that changes the signal by the level of the
    ///   plateau, in mol/m³
    /// @return the options
    public DriftOptions withConcentrationPerLevel(double perLevel) {
        return new DriftOptions(
                initialConcentration,
                perLevel,
                diffusion,
                temperature,
                charge,
                tolerance,
                spaceOrder,
                timeOrder);
    }

    /// The same for another ion.
    ///
    /// @param number charge number of the ion
    /// @return the options
    public DriftOptions withCharge(int number) {
        return new DriftOptions(
                initialConcentration,
                concentrationPerLevel,
                diffusion,
                temperature,
                number,
                tolerance,
                spaceOrder,
                timeOrder);
    }

    /// The same with other polynomials.
    DriftOptions withOrders(int space, int time) {
        return new DriftOptions(
                initialConcentration,
                concentrationPerLevel,
                diffusion,
                temperature,
                charge,
                tolerance,
                space,
                time);
    }
}
