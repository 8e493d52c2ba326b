package science.haven.study.narrowing;

import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;

/// What a study has to say about line widths over temperature.
public sealed interface WidthRemark extends Remark {

    /// No law could be fitted.
    ///
    /// @param reason why not
    record NotRead(String reason) implements WidthRemark {

        @Override
        public String code() {
            return "WIDTHS_NOT_READ";
        }

        @Override
        public String text() {
            return "No jump rate could be read from the widths: " + reason + ".";
        }
    }

    /// Not every spectrum has a width.
    ///
    /// @param count how many have none
    /// @param of how many there are
    record LeftOut(int count, int of) implements WidthRemark {

        @Override
        public String code() {
            return "SPECTRA_LEFT_OUT";
        }

        @Override
        public String text() {
            return "%d of %d spectra were left out: they show no such line, or no temperature."
                    .formatted(count, of);
        }
    }

    /// Some widths have an uncertainty and some have none.
    record UncertaintiesLeftOut() implements WidthRemark {

        @Override
        public String code() {
            return "UNCERTAINTIES_LEFT_OUT";
        }

        @Override
        public String text() {
            return "Some widths have no uncertainty; all count as equally good relative to their"
                    + " size.";
        }
    }

    /// The sample was spun at the magic angle, which narrows lines by itself.
    ///
    /// @param frequency the highest spinning frequency
    record Spun(Quantity frequency) implements WidthRemark {

        @Override
        public String code() {
            return "SPUN";
        }

        @Override
        public String text() {
            return "The sample was spun at %s, which narrows lines without any jump: the cold width"
                            .formatted(frequency.text())
                    + " is not that of the rigid lattice, and the jump rates are lower limits.";
        }
    }

    /// An exponential window had broadened the lines.
    ///
    /// @param broadening the greatest broadening
    record WindowTakenOff(Quantity broadening) implements WidthRemark {

        @Override
        public String code() {
            return "WINDOW_TAKEN_OFF";
        }

        @Override
        public String text() {
            return "Exponential windows of up to %s had broadened the lines; that was taken off."
                    .formatted(broadening.text());
        }
    }

    /// A window changed the lines in a way that is not taken off.
    ///
    /// @param window the window as a study writes it
    record WindowLeft(String window) implements WidthRemark {

        @Override
        public String code() {
            return "WINDOW_LEFT";
        }

        @Override
        public String text() {
            return "The widths hold what the window '%s' did to the lines.".formatted(window);
        }
    }

    /// Several spectra were taken at one temperature.
    ///
    /// @param kelvin the first such temperature, in K
    /// @param factor how far their widths lie apart, dimensionless
    record Disagreeing(double kelvin, double factor) implements WidthRemark {

        @Override
        public String code() {
            return "WIDTHS_DISAGREE";
        }

        @Override
        public String text() {
            return "Widths at %.4g K differ by a factor of %.2g: the same temperature twice, or two samples?"
                    .formatted(kelvin, factor);
        }
    }
}
