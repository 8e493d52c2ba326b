package science.haven.study.diffusion;

import science.haven.quantity.Measured;

/// One diffusion coefficient.
///
/// @param series what it belongs to
/// @param temperature temperature in K
/// @param value D in m²·s⁻¹
/// @param own what of the uncertainty is the point's own, in m²·s⁻¹; the rest, of the sample's size
///   and the density of its ions, moves all points of a series together
/// @param file the file behind it; empty for what several files say together
public record DiffusionPoint(
        Series series, double temperature, Measured value, double own, String file) {

    /// Coefficients that may be joined by a line.
    ///
    /// @param way how they were had
    /// @param measurement name of the measurement
    /// @param part what of the sample: `bulk`, `grain boundary`, `total`, a direction or a region;
    ///   empty for all of it
    public record Series(Way way, String measurement, String part) {

        /// What legends and tables call it.
        ///
        /// @return for example `D_σ, bulk (impedance)`
        public String name() {
            return way.symbol() + rest();
        }

        /// What follows the symbol in a name.
        ///
        /// @return part and measurement
        public String rest() {
            String of = part.isEmpty() ? "" : ", " + part;
            return "%s (%s)".formatted(of, measurement);
        }

        /// Symbol and part, where the measurement is understood.
        ///
        /// @return for example `D_σ bulk`
        public String brief() {
            return (way.symbol() + " " + part).strip();
        }
    }
}
