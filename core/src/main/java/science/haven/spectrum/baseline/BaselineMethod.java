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

    /// Polynomial through all points that are not further from it than some multiple of the noise,
    /// tails of lines among them, as the automatic baselines of spectrometers lay it: a curve is
    /// laid through all points, those that stand off are left out of the next, until none changes.
    ///
    /// At 5th order and 6 standard deviations it gives TopSpin's `abs` of an in-situ series to 0.6
    /// % of the integrals. It takes more of the tails away than [Polynomial].
    ///
    /// @param order highest order, 0 to 20
    /// @param noise how far a point may stand off, in standard deviations, dimensionless, > 0
    record Clipped(int order, double noise) implements BaselineMethod {

        public Clipped {
            if (order < 0 || order > 20) {
                throw new IllegalArgumentException("order must be 0 to 20, got " + order);
            }
            if (!(noise > 0 && Double.isFinite(noise))) {
                throw new IllegalArgumentException("noise must be > 0, got " + noise);
            }
        }

        @Override
        public double[] under(double[] values, boolean[] free) {
            return PolynomialBaseline.under(values, free, order);
        }

        @Override
        public String text() {
            return "clipped: %d, noise: %s".formatted(order, noise);
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
