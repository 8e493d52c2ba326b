package science.haven.spectrum.baseline;

/// How the curve under the lines of a spectrum is found.
public sealed interface BaselineMethod {

    /// The curve under a spectrum.
    ///
    /// @param values real part of the spectrum, in any unit
    /// @param free true where no signal is
    /// @return the baseline, in the unit of `values`
    double[] under(double[] values, boolean[] free);

    /// How a study file writes the method.
    ///
    /// @return name and parameters
    String text();

    /// Polynomial through the signal-free points, by least squares in Chebyshev polynomials over
    /// the whole spectrum: `b(x) = Σ c_k T_k(x)`.
    ///
    /// @param order highest order, 0 to 20
    record Polynomial(int order) implements BaselineMethod {

        public Polynomial {
            if (order < 0 || order > 20) {
                throw new IllegalArgumentException("order must be 0 to 20, got " + order);
            }
        }

        @Override
        public double[] under(double[] values, boolean[] free) {
            return PolynomialBaseline.under(values, free, order);
        }

        @Override
        public String text() {
            return "polynomial: " + order;
        }
    }

    /// Smoothest curve through the points that are not above it, without any regions: penalised
    /// least squares, `Σ w (y − b)² + λ Σ (Δ²b)²`, the weight of a point falling the further it
    /// stands above the noise of those below.
    ///
    /// Only for lines that point up. λ grows with the fourth power of the points per line width.
    ///
    /// @param smoothness λ, dimensionless, > 0
    /// @see "S.-J. Baek, A. Park, Y.-J. Ahn, J. Choo, Analyst 140 (2015) 250 (arPLS)"
    record Whittaker(double smoothness) implements BaselineMethod {

        public Whittaker {
            if (!(smoothness > 0 && Double.isFinite(smoothness))) {
                throw new IllegalArgumentException("smoothness must be > 0, got " + smoothness);
            }
        }

        @Override
        public double[] under(double[] values, boolean[] free) {
            return WhittakerBaseline.under(values, smoothness);
        }

        @Override
        public String text() {
            return "whittaker: " + smoothness;
        }
    }

    /// Natural cubic spline through the means of the signal-free regions.
    record Spline() implements BaselineMethod {

        @Override
        public double[] under(double[] values, boolean[] free) {
            return SplineBaseline.under(values, free);
        }

        @Override
        public String text() {
            return "spline: yes";
        }
    }
}
