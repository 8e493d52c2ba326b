package science.haven.formats.jeol;

import science.haven.quantity.Remark;

/// What the reader of `.jdf` files left out, assumed, or could not believe.
public sealed interface JeolRemark extends Remark {

    /// The file ends before its data do.
    ///
    /// @param promised complex points the header tells of
    /// @param found complex points there are
    record PointsMissing(int promised, int found) implements JeolRemark {
        @Override
        public String code() {
            return "POINTS_MISSING";
        }

        @Override
        public String text() {
            return "The file says it has %d complex points, but only %d are complete"
                    .formatted(promised, found);
        }
    }

    /// The receiver's digital filter delayed the signal, and the file does not say by how much.
    ///
    /// @param reason what is missing or cannot be understood
    record FilterDelayUnknown(String reason) implements JeolRemark {
        @Override
        public String code() {
            return "FILTER_DELAY_UNKNOWN";
        }

        @Override
        public String text() {
            return "The delay of the digital filter is not known (%s): a phase that is linear in the"
                            .formatted(reason)
                    + " frequency is left in the spectrum";
        }
    }

    /// Both dimensions are complex; the order of the four sections is not documented.
    record SectionOrderAssumed() implements JeolRemark {
        @Override
        public String code() {
            return "SECTION_ORDER_ASSUMED";
        }

        @Override
        public String text() {
            return "Both dimensions are complex: of the four sections of the file, the second was"
                    + " taken to be imaginary in the direct dimension, the third in the indirect one";
        }
    }

    /// Processed data; the sign of their imaginary part is not documented.
    record ImaginarySignAssumed() implements JeolRemark {
        @Override
        public String code() {
            return "IMAGINARY_SIGN_ASSUMED";
        }

        @Override
        public String text() {
            return "The data were processed by Delta: the sign of their imaginary part was taken to"
                    + " be that of its raw data; if a new phase makes lines worse, take the raw data";
        }
    }
}
