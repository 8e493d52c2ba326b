package science.haven.formats.stelar;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What a dispersion does not say, or says twice and differently.
public sealed interface StelarRemark extends Remark {

    /// The file names no nucleus and no temperature.
    record NucleusNotNamed() implements StelarRemark {

        @Override
        public String code() {
            return "NUCLEUS_NOT_NAMED";
        }

        @Override
        public String text() {
            return "The file names neither nucleus nor temperature; its frequencies are taken as "
                    + "those of the nucleus observed.";
        }
    }

    /// Fields at which no time was found were left out.
    ///
    /// @param points how many
    record WithoutTime(int points) implements StelarRemark {

        @Override
        public String code() {
            return "POINTS_WITHOUT_TIME";
        }

        @Override
        public String text() {
            return "%d %s no relaxation time and %s left out."
                    .formatted(
                            points,
                            points == 1 ? "field has" : "fields have",
                            points == 1 ? "was" : "were");
        }
    }

    /// The absolute error is not that in percent.
    ///
    /// @param frequency frequency of the first such point in Hz
    /// @param percent error in percent
    /// @param absolute error of R₁ in s⁻¹, which was used
    record ErrorsDiffer(double frequency, double percent, double absolute) implements StelarRemark {

        @Override
        public String code() {
            return "ERRORS_DIFFER";
        }

        @Override
        public String text() {
            return "At %s MHz the errors %s %% and %s s⁻¹ do not agree; the absolute one is used."
                    .formatted(
                            Digits.of(frequency / 1e6, 4),
                            Digits.of(percent, 3),
                            Digits.of(absolute, 3));
        }
    }
}
