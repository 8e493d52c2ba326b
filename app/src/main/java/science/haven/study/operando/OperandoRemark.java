package science.haven.study.operando;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;
import science.haven.spectrum.metal.SkinSignal;

/// What limits the numbers of a cell at work.
public sealed interface OperandoRemark extends Remark {

    /// Nobody knows when the cell ran against the spectra.
    ///
    /// @param reason what is missing
    record ClocksApart(String reason) implements OperandoRemark {
        @Override
        public String code() {
            return "CLOCKS_APART";
        }

        @Override
        public String text() {
            return "The clocks of cell and spectra cannot be joined: %s.".formatted(reason);
        }
    }

    /// A file of the cell is of no use.
    ///
    /// @param reason why, beginning with the file
    record CellUnreadable(String reason) implements OperandoRemark {
        @Override
        public String code() {
            return "CELL_UNREADABLE";
        }

        @Override
        public String text() {
            return "A record of the cell was left out: %s.".formatted(reason);
        }
    }

    /// The files of the cell hold no current.
    ///
    /// @param file the first of them
    record CurrentUnknown(String file) implements OperandoRemark {
        @Override
        public String code() {
            return "CURRENT_UNKNOWN";
        }

        @Override
        public String text() {
            return "%s holds voltages but no current, so there is no charge; say 'current' if it was steady."
                    .formatted(file);
        }
    }

    /// The current is what the study says, not what an instrument recorded.
    ///
    /// @param text the current as written
    record CurrentAsStated(String text) implements OperandoRemark {
        @Override
        public String code() {
            return "CURRENT_AS_STATED";
        }

        @Override
        public String text() {
            return "The files of the cell hold no current; the charge is that of %s all the time."
                    .formatted(text);
        }
    }

    /// What grows is taken to be seen whole.
    ///
    /// @param skinDepth skin depth in m
    record TakenAsThin(double skinDepth) implements OperandoRemark {
        @Override
        public String code() {
            return "TAKEN_AS_THIN";
        }

        @Override
        public String text() {
            return ("What grows is taken to be thin against the skin depth of %s µm and seen whole;"
                            + " say 'thickness' if it is not.")
                    .formatted(Digits.of(skinDepth * 1e6, 3));
        }
    }

    /// The signal of what grows does not count its volume.
    ///
    /// @param meaning what it counts
    /// @param share share of the metal that is seen, dimensionless
    record NotSeenWhole(SkinSignal.Meaning meaning, double share) implements OperandoRemark {
        @Override
        public String code() {
            return "NOT_SEEN_WHOLE";
        }

        @Override
        public String text() {
            String counts =
                    switch (meaning) {
                        case VOLUME -> "its volume";
                        case SURFACE -> "its surface, and more thickness would not be seen";
                        case BETWEEN -> "neither its volume nor its surface";
                    };
            return ("At this thickness %s %% of the metal is seen: the signal counts %s. Amounts "
                            + "were divided by this share.")
                    .formatted(Digits.of(100 * share, 3), counts);
        }
    }

    /// No comparison with the charge.
    ///
    /// @param reason why
    record NotCompared(String reason) implements OperandoRemark {
        @Override
        public String code() {
            return "NOT_COMPARED_WITH_CHARGE";
        }

        @Override
        public String text() {
            return "The metal could not be compared with the charge: %s.".formatted(reason);
        }
    }

    /// Lines could not be followed through the series.
    ///
    /// @param reason why
    record NotFollowed(String reason) implements OperandoRemark {
        @Override
        public String code() {
            return "LINES_NOT_FOLLOWED";
        }

        @Override
        public String text() {
            return "The lines were not followed through the series: %s; each spectrum was fitted alone."
                    .formatted(reason);
        }
    }
}
