package science.haven.study.spectrum.amount;

import science.haven.quantity.Remark;

/// What limits the amounts that are drawn from areas.
public sealed interface AmountRemark extends Remark {

    /// What somebody said of one line among several.
    ///
    /// @param line what the line is called
    /// @param remark what was said
    record OfLine(String line, Remark remark) implements AmountRemark {
        @Override
        public String code() {
            return remark.code();
        }

        @Override
        public String text() {
            String name = line.matches("[0-9]+") ? "Line " + line : line;
            return name + ": " + remark.text();
        }
    }

    /// Nobody knows whether the spins had time to recover.
    ///
    /// @param needed what would have to be written, in words
    record SaturationUnknown(String needed) implements AmountRemark {
        @Override
        public String code() {
            return "SATURATION";
        }

        @Override
        public String text() {
            return "The areas are as measured: whether the spins recovered between scans is not"
                    + " known. To correct them, write %s.".formatted(needed);
        }
    }

    /// A line that the study names is not there.
    ///
    /// @param name its name
    /// @param without what is missing for that reason
    record LineMissing(String name, String without) implements AmountRemark {
        @Override
        public String code() {
            return "LINE_MISSING";
        }

        @Override
        public String text() {
            return "No line was found for '%s', so there is no %s.".formatted(name, without);
        }
    }

    /// A line belongs to no phase.
    ///
    /// @param line what it is called
    record LineUnassigned(String line) implements AmountRemark {
        @Override
        public String code() {
            return "LINE_UNASSIGNED";
        }

        @Override
        public String text() {
            return "Line %s belongs to no phase of the composition and is not counted."
                    .formatted(line);
        }
    }

    /// Peaks of a series that one of its patterns hides in the noise.
    ///
    /// @param places where they lie, with the unit
    record PeaksHidden(String places) implements AmountRemark {
        @Override
        public String code() {
            return "PEAKS_HIDDEN";
        }

        @Override
        public String text() {
            return ("Peaks at %s do not stand out of the noise; their areas were fitted at the "
                            + "places and widths of the first pattern.")
                    .formatted(places);
        }
    }

    /// Something that cannot be worked out.
    ///
    /// @param what what it is
    /// @param reason why not
    record NotPossible(String what, String reason) implements AmountRemark {
        @Override
        public String code() {
            return "NOT_POSSIBLE";
        }

        @Override
        public String text() {
            return "No %s: %s.".formatted(what, reason);
        }
    }
}
