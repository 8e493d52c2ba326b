package science.haven.imaging;

/// A field over position and time, smoothed by polynomials in both.
///
/// ```text
/// f(x, t) = Σ_ab  k_ab X_a(x) T_b(t)          X, T orthonormal over the places and the times
/// ```
///
/// @param space polynomials over the places
/// @param time polynomials over the times
/// @param coefficients k_ab at `[b][a]`, in the unit of the field
/// @param deviation standard uncertainty of each coefficient, in the unit of the field
/// @param scatter root mean square of what the polynomials leave, in the unit of the field
/// @param correlated number of neighbouring residuals that tell the same, 1 for white noise
record SmoothSurface(
        OrthonormalPolynomials space,
        OrthonormalPolynomials time,
        double[][] coefficients,
        double deviation,
        double scatter,
        double correlated) {

    /// Fits by projection.
    ///
    /// @param places places in m
    /// @param times times in s
    /// @param field values at `[time][place]`, in any unit
    /// @param spaceOrder highest power of the place
    /// @param timeOrder highest power of the time
    static SmoothSurface fit(
            double[] places, double[] times, double[][] field, int spaceOrder, int timeOrder) {
        OrthonormalPolynomials space = OrthonormalPolynomials.of(places, spaceOrder);
        OrthonormalPolynomials time = OrthonormalPolynomials.of(times, timeOrder);
        double[][] k = new double[time.count()][space.count()];
        for (int b = 0; b < time.count(); b++) {
            for (int a = 0; a < space.count(); a++) {
                for (int j = 0; j < times.length; j++) {
                    for (int i = 0; i < places.length; i++) {
                        k[b][a] += field[j][i] * space.values()[a][i] * time.values()[b][j];
                    }
                }
            }
        }
        double[][] rest = sum(k, space.values(), time.values());
        double squares = 0;
        for (int j = 0; j < times.length; j++) {
            for (int i = 0; i < places.length; i++) {
                rest[j][i] = field[j][i] - rest[j][i];
                squares += rest[j][i] * rest[j][i];
            }
        }
        int points = times.length * places.length;
        int free = Math.max(1, points - time.count() * space.count());
        double correlated = Autocorrelation.length(rest) * Autocorrelation.length(turned(rest));
        correlated = Math.min(correlated, free);
        return new SmoothSurface(
                space,
                time,
                k,
                Math.sqrt(squares / free * correlated),
                Math.sqrt(squares / points),
                correlated);
    }

    /// The smoothed field at `[time][place]`.
    static double[][] sum(double[][] k, double[][] overSpace, double[][] overTime) {
        double[][] field = new double[overTime[0].length][overSpace[0].length];
        for (int j = 0; j < field.length; j++) {
            for (int a = 0; a < overSpace.length; a++) {
                double amplitude = 0;
                for (int b = 0; b < overTime.length; b++) {
                    amplitude += k[b][a] * overTime[b][j];
                }
                for (int i = 0; i < field[j].length; i++) {
                    field[j][i] += amplitude * overSpace[a][i];
                }
            }
        }
        return field;
    }

    private static double[][] turned(double[][] field) {
        double[][] turned = new double[field[0].length][field.length];
        for (int j = 0; j < field.length; j++) {
            for (int i = 0; i < field[j].length; i++) {
                turned[i][j] = field[j][i];
            }
        }
        return turned;
    }
}
