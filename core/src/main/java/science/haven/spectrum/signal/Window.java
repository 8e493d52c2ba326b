package science.haven.spectrum.signal;

import science.haven.data.SpectralAxis;

/// How a signal is weighted over time.
///
/// @see "J. C. Lindon, A. G. Ferrige, Prog. NMR Spectrosc. 14 (1980) 27"
public sealed interface Window {

    /// Weight at a time.
    ///
    /// @param time distance from the moment all spins are in phase, in s
    /// @param last time of the last point, in s
    /// @return weight, dimensionless
    double at(double time, double last);

    /// Weights of all points of an axis.
    ///
    /// @param axis axis in time, which counts from the moment all spins are in phase
    /// @return one weight per point, dimensionless
    default double[] weights(SpectralAxis axis) {
        double last = Math.abs(axis.at(axis.points() - 1));
        double[] weights = new double[axis.points()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = at(Math.abs(axis.at(i)), last);
        }
        return weights;
    }

    /// How a study file writes the window.
    ///
    /// @return name and parameters
    String text();

    /// Broadens every line by a Lorentzian: `w = exp(−π L t)`.
    ///
    /// @param broadening full width at half maximum L that is added, in Hz; negative sharpens
    record Exponential(double broadening) implements Window {

        public Exponential {
            requireFinite("broadening", broadening);
        }

        @Override
        public double at(double time, double last) {
            return Math.exp(-Math.PI * broadening * time);
        }

        /// The exponential is taken once for every 64 points and carried on by multiplication,
        /// which errs by less than 1e-14.
        @Override
        public double[] weights(SpectralAxis axis) {
            if (axis.start() < 0) {
                return Window.super.weights(axis);
            }
            double[] decay = new double[64];
            for (int k = 0; k < decay.length; k++) {
                decay[k] = at(k * axis.step(), 0);
            }
            double[] weights = new double[axis.points()];
            for (int block = 0; block < weights.length; block += decay.length) {
                double first = at(axis.at(block), 0);
                int end = Math.min(decay.length, weights.length - block);
                for (int k = 0; k < end; k++) {
                    weights[block + k] = first * decay[k];
                }
            }
            return weights;
        }

        @Override
        public String text() {
            return "exponential: " + broadening + " Hz";
        }
    }

    /// Broadens every line by a Gaussian: `w = exp(−(π G t)² / (4 ln 2))`.
    ///
    /// @param broadening full width at half maximum G that is added, in Hz
    record Gaussian(double broadening) implements Window {

        public Gaussian {
            requireFinite("broadening", broadening);
        }

        @Override
        public double at(double time, double last) {
            double x = Math.PI * broadening * time;
            return Math.exp(-x * x / (4 * Math.log(2)));
        }

        @Override
        public String text() {
            return "gaussian: " + broadening + " Hz";
        }
    }

    /// Turns a Lorentzian into a Gaussian line: `w = exp(π L t − (π G t)² / (4 ln 2))`.
    ///
    /// @param lorentzian full width L that is taken away, in Hz
    /// @param gaussian full width G that is added, in Hz
    record LorentzToGauss(double lorentzian, double gaussian) implements Window {

        public LorentzToGauss {
            requireFinite("lorentzian", lorentzian);
            requireFinite("gaussian", gaussian);
        }

        @Override
        public double at(double time, double last) {
            return new Exponential(-lorentzian).at(time, last)
                    * new Gaussian(gaussian).at(time, last);
        }

        @Override
        public String text() {
            return "lorentzian: %s Hz, gaussian: %s Hz".formatted(lorentzian, gaussian);
        }
    }

    /// The sine family, zero at the last point: `w = sinⁿ(a + (π − a) t / t_last)`; `a = π/2` is
    /// the cosine bell.
    ///
    /// @param shift angle a at time zero, in rad, 0 ≤ a < π
    /// @param power exponent n, dimensionless: 1, or 2 for the squared bell
    record Sine(double shift, double power) implements Window {

        public Sine {
            if (!(shift >= 0 && shift < Math.PI)) {
                throw new IllegalArgumentException("shift must be >= 0 and < π rad, got " + shift);
            }
            if (!(power > 0 && Double.isFinite(power))) {
                throw new IllegalArgumentException("power must be > 0, got " + power);
            }
        }

        @Override
        public double at(double time, double last) {
            double part = last > 0 ? Math.min(time / last, 1) : 0;
            return Math.pow(Math.max(Math.sin(shift + (Math.PI - shift) * part), 0), power);
        }

        @Override
        public String text() {
            return "sine: %s, power: %s".formatted(Angle.text(shift), power);
        }
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite in Hz, got " + value);
        }
    }
}
