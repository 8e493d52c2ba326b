package science.haven.relaxation.dipolar;

import science.haven.quantity.Digits;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;

/// What limits a number that comes from a crystal structure.
public sealed interface DipolarRemark extends Remark {

    /// Split sites too close to be occupied at once were not counted as neighbours.
    ///
    /// @param pairs pairs that were left out per observed atom, dimensionless
    /// @param closest the shortest distance among them, in m
    record SplitSitesExcluded(double pairs, double closest) implements DipolarRemark {

        @Override
        public String code() {
            return "SPLIT_SITES_EXCLUDED";
        }

        @Override
        public String text() {
            return "Partly occupied sites as close as %s Å exclude each other; %s neighbours per "
                            .formatted(Digits.of(closest * 1e10, 3), Digits.of(pairs, 2))
                    + "ion were left out.";
        }
    }

    /// Partial occupancies were taken as independent of each other.
    ///
    /// @param element the element
    record RandomOccupancy(String element) implements DipolarRemark {

        @Override
        public String code() {
            return "RANDOM_OCCUPANCY";
        }

        @Override
        public String text() {
            return "Partly occupied %s sites count by their mean occupancy, as if filled at random."
                    .formatted(element);
        }
    }

    /// The second moment holds for the whole spectrum of a quadrupolar nucleus.
    ///
    /// @param nucleus the nucleus
    record WholeSpectrum(Nuclide nucleus) implements DipolarRemark {

        @Override
        public String code() {
            return "WHOLE_SPECTRUM";
        }

        @Override
        public String text() {
            return "Van Vleck's factor for like spins holds where all lines of %s are excited; "
                            .formatted(nucleus.symbol())
                    + "the central line alone has another one.";
        }
    }
}
