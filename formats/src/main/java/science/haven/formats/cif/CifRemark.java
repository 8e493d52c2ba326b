package science.haven.formats.cif;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What a CIF says that does not agree with itself, or does not say.
public sealed interface CifRemark extends Remark {

    /// A site without coordinates was left out.
    ///
    /// @param label name of the site
    record SiteWithoutPlace(String label) implements CifRemark {

        @Override
        public String code() {
            return "SITE_WITHOUT_PLACE";
        }

        @Override
        public String text() {
            return "Site %s has no coordinates and was left out.".formatted(label);
        }
    }

    /// Symmetry makes another number of atoms of a site than the file says.
    ///
    /// @param label name of the site
    /// @param made atoms that the operations make
    /// @param stated multiplicity in the file
    record MultiplicityDiffers(String label, int made, int stated) implements CifRemark {

        @Override
        public String code() {
            return "MULTIPLICITY_DIFFERS";
        }

        @Override
        public String text() {
            return "Symmetry makes %d atoms of site %s, the file says %d."
                    .formatted(made, label, stated);
        }
    }

    /// The stated volume is not that of the cell.
    ///
    /// @param computed volume of the cell in m³
    /// @param stated volume in the file in m³
    record VolumeDiffers(double computed, double stated) implements CifRemark {

        @Override
        public String code() {
            return "VOLUME_DIFFERS";
        }

        @Override
        public String text() {
            return "The cell has a volume of %s Å³, the file says %s Å³."
                    .formatted(Digits.of(computed * 1e30, 5), Digits.of(stated * 1e30, 5));
        }
    }

    /// A place holds more than one atom.
    ///
    /// @param label name of one of the sites there
    /// @param occupancy sum of the occupancies, dimensionless
    record Overfilled(String label, double occupancy) implements CifRemark {

        @Override
        public String code() {
            return "SITE_OVERFILLED";
        }

        @Override
        public String text() {
            return "The occupancies at the place of %s add up to %s."
                    .formatted(label, Digits.of(occupancy, 4));
        }
    }
}
