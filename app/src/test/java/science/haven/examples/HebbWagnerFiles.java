package science.haven.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Polarisations of a cell with one reversible electrode, as files.
///
/// ```text
/// I = (kT/e) [Gₙ (1 − exp(−u)) + Gₚ (exp(u) − 1)] + I₁ · (8/π²) Σ_odd n⁻² exp(−n² t/τ)
/// ```
public final class HebbWagnerFiles {

    private static final double TAU = 300;

    private HebbWagnerFiles() {}

    /// A cell of the size of the other examples.
    ///
    /// @param celsius temperature in °C
    /// @param electrons conductivity of the electrons in S·m⁻¹
    /// @param holes conductivity of the holes in S·m⁻¹
    /// @param seed seed of the noise
    public record Cell(double celsius, double electrons, double holes, long seed) {

        private double steady(double voltage) {
            double thermal = 1.380649e-23 / 1.602176634e-19 * (celsius + 273.15);
            double u = Math.abs(voltage) / thermal;
            double conductivity = -electrons * Math.expm1(-u) + holes * Math.expm1(u);
            double area = DcPolarisationExample.AREA / DcPolarisationExample.THICKNESS;
            return Math.signum(voltage) * thermal * area * conductivity;
        }

        /// BioLogic's text export of one step: rest, then an hour at the voltage. The noise of the
        /// current is 5 % of its steady value.
        ///
        /// @param voltage the voltage in V
        /// @return the file
        public String biologic(double voltage) {
            SplittableRandom random = new SplittableRandom(seed + Math.round(1e6 * voltage));
            double steady = steady(voltage);
            List<double[]> rows = new ArrayList<>();
            for (int i = 0; i < 210; i++) {
                double time = 20.0 * i;
                double since = time - 580;
                double current =
                        since > 0
                                ? steady * (1 + 4 * DcPolarisationExample.blocked(since / TAU))
                                : 0;
                rows.add(
                        new double[] {
                            time,
                            since > 0 ? voltage : 0,
                            1e3 * (current + 0.05 * steady * random.nextGaussian())
                        });
            }
            return EcLabText.of(
                    "Chronoamperometry / Chronocoulometry",
                    List.of(
                            "Ns                  0                   1                   ",
                            String.format(
                                    Locale.ROOT,
                                    "Ei (V)              0.000               %.3f               ",
                                    voltage),
                            "vs.                 Ref                 Ref                 ",
                            "ti (h:m:s)          0:10:0.0000         1:00:0.0000         ",
                            "I Range             Auto                Auto                "),
                    List.of("time/s", "Ewe/V", "I/mA"),
                    rows);
        }
    }
}
