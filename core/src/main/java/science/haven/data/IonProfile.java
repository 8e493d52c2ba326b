package science.haven.data;

import science.haven.quantity.Unit;

import java.util.List;
import java.util.OptionalDouble;

/// Counts of secondary ions over the sputter time, the depth, or the place along a line.
///
/// @param abscissa the abscissa in the unit of `unit`, strictly ascending
/// @param quantity what the abscissa is: `sputter time`, `depth`, `position`
/// @param unit unit of the abscissa
/// @param ions the ions that were counted
/// @param provenance where the data come from
public record IonProfile(
        double[] abscissa, String quantity, Unit unit, List<Ion> ions, Provenance provenance)
        implements Measurement {

    /// An ion.
    ///
    /// @param name its name as the file writes it, for example `^6Li+`
    /// @param mass mass over charge in u; empty if the file gives none
    /// @param counts counts at each point, dimensionless, ≥ 0; with a fraction where the instrument
    ///   corrected them for its dead time
    public record Ion(String name, OptionalDouble mass, double[] counts) {

        public Ion {
            counts = counts.clone();
            for (double count : counts) {
                if (!(count >= 0 && Double.isFinite(count))) {
                    throw new IllegalArgumentException("counts must be >= 0, got " + count);
                }
            }
        }
    }

    public IonProfile {
        abscissa = abscissa.clone();
        ions = List.copyOf(ions);
        for (int i = 0; i < abscissa.length; i++) {
            if (!Double.isFinite(abscissa[i]) || (i > 0 && !(abscissa[i] > abscissa[i - 1]))) {
                throw new IllegalArgumentException(
                        "abscissa must ascend, got %s at point %d".formatted(abscissa[i], i));
            }
        }
        for (Ion ion : ions) {
            if (ion.counts.length != abscissa.length) {
                throw new IllegalArgumentException(
                        "each ion must have as many counts as points, got %d and %d"
                                .formatted(ion.counts.length, abscissa.length));
            }
        }
    }

    /// Number of points.
    ///
    /// @return number of points
    public int size() {
        return abscissa.length;
    }
}
