package science.haven.spectrum.peak.series;

/// How the lines of one spectrum of a series know of those of the others.
public sealed interface Carry {

    /// Each spectrum starts where the one before ended; positions, widths and forms are its own.
    record Along() implements Carry {}

    /// All spectra share positions, widths and forms, those of their mean; only areas and baseline
    /// are their own. The uncertainty of what is shared is not part of that of the areas: it is
    /// that of one fit to all the data, and common to all.
    record Shared() implements Carry {}

    /// As [Along], then positions are held on straight lines `x₀ + slope · condition` through them,
    /// and the rest is fitted again.
    ///
    /// @param condition temperature or another condition, one per spectrum, in its SI unit
    record LinearShift(double[] condition) implements Carry {
        public LinearShift {
            condition = condition.clone();
        }

        /// Conditions.
        ///
        /// @return a copy, in their SI unit
        @Override
        public double[] condition() {
            return condition.clone();
        }
    }
}
