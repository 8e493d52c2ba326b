package science.haven.study.plan;

import science.haven.quantity.Quantity;
import science.haven.study.file.Place;

/// The conductivity of ions and electrons together that an electronic one is compared with.
public sealed interface TotalConductivity {

    /// That of another measurement of the same sample at the same temperature. The geometry is the
    /// same, so its uncertainty cancels.
    ///
    /// @param place where the study names it
    /// @param measurement name of the measurement
    /// @param role which of its conductivities: `total`
    record Of(Place place, String measurement, String role) implements TotalConductivity {

        /// As the study names it.
        ///
        /// @return for example `impedance.total`
        public String reference() {
            return measurement + "." + role;
        }
    }

    /// A value from elsewhere.
    ///
    /// @param conductivity the conductivity
    record Given(Quantity conductivity) implements TotalConductivity {}
}
