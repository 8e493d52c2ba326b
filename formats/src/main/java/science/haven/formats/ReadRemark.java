package science.haven.formats;

import science.haven.quantity.Remark;

/// What a reader had to leave out, to assume, or could not believe.
public sealed interface ReadRemark extends Remark {

    /// Rows of the file that are no points of the measurement.
    ///
    /// @param count number of rows
    /// @param reason why, for example `frequency is 0 Hz`
    record RowsLeftOut(int count, String reason) implements ReadRemark {
        @Override
        public String code() {
            return "ROWS_LEFT_OUT";
        }

        @Override
        public String text() {
            return "%d row%s left out: %s".formatted(count, count == 1 ? "" : "s", reason);
        }
    }

    /// The measurement was stopped before its end.
    ///
    /// @param evidence how the file says so
    record Aborted(String evidence) implements ReadRemark {
        @Override
        public String code() {
            return "ABORTED";
        }

        @Override
        public String text() {
            return "The measurement was stopped before its end (" + evidence + ")";
        }
    }

    /// The file says how many rows it has, and has fewer: it was cut, or the measurement stopped.
    ///
    /// @param promised number of rows the file says it has
    /// @param found number of rows there are
    record RowsMissing(int promised, int found) implements ReadRemark {
        @Override
        public String code() {
            return "ROWS_MISSING";
        }

        @Override
        public String text() {
            return "The file says it has %d rows, but there are %d".formatted(promised, found);
        }
    }

    /// The electrode area is a value that instruments write when nobody typed one.
    ///
    /// @param area the area as the file writes it, with its unit
    record DummyArea(String area) implements ReadRemark {
        @Override
        public String code() {
            return "DUMMY_AREA";
        }

        @Override
        public String text() {
            return "The file says the electrode area is %s, which is what the instrument writes when"
                            .formatted(area)
                    + " nobody typed one";
        }
    }

    /// The file does not name its columns, or not fully; this is what was taken for granted.
    ///
    /// @param assumption what was assumed and why
    record AssumedColumns(String assumption) implements ReadRemark {
        @Override
        public String code() {
            return "ASSUMED_COLUMNS";
        }

        @Override
        public String text() {
            return assumption;
        }
    }

    /// Some frequencies stand more than once in one sweep; all points are kept.
    ///
    /// @param count number of points whose frequency was there before
    record DuplicateFrequencies(int count) implements ReadRemark {
        @Override
        public String code() {
            return "DUPLICATE_FREQUENCIES";
        }

        @Override
        public String text() {
            return "%d point%s at a frequency measured before in the same sweep"
                    .formatted(count, count == 1 ? "" : "s");
        }
    }

    /// The frequencies neither fall nor rise, so that sweeps cannot be told apart.
    record UnorderedFrequencies() implements ReadRemark {
        @Override
        public String code() {
            return "UNORDERED_FREQUENCIES";
        }

        @Override
        public String text() {
            return "The frequencies are in no order; all rows were taken as one sweep";
        }
    }

    /// The file also holds columns that the instrument corrected; the measured ones were read.
    ///
    /// @param columns names of the columns not used
    record CorrectionIgnored(String columns) implements ReadRemark {
        @Override
        public String code() {
            return "CORRECTION_IGNORED";
        }

        @Override
        public String text() {
            return "The columns corrected by the instrument were not used: " + columns;
        }
    }

    /// The file does not give the spectrometer frequency.
    record CarrierUnknown() implements ReadRemark {
        @Override
        public String code() {
            return "CARRIER_UNKNOWN";
        }

        @Override
        public String text() {
            return "The file does not say the spectrometer frequency; frequencies stay in Hz";
        }
    }

    /// Something the file says that has no place in the measurement.
    ///
    /// @param entry the entry as it stands in the file
    record EntryNotUsed(String entry) implements ReadRemark {
        @Override
        public String code() {
            return "ENTRY_NOT_USED";
        }

        @Override
        public String text() {
            return "Not used: " + entry;
        }
    }

    /// The nucleus has a name that Haven does not know, or none.
    ///
    /// @param name the name as the file writes it; empty if there is none
    record NucleusUnknown(String name) implements ReadRemark {
        @Override
        public String code() {
            return "NUCLEUS_UNKNOWN";
        }

        @Override
        public String text() {
            return name.isEmpty()
                    ? "The file does not say the nucleus"
                    : "The nucleus '%s' is not known".formatted(name);
        }
    }

    /// No sample shows which way the frequencies run in files of this kind.
    ///
    /// @param convention what was taken for granted and why
    record DirectionAssumed(String convention) implements ReadRemark {
        @Override
        public String code() {
            return "DIRECTION_ASSUMED";
        }

        @Override
        public String text() {
            return "The direction of the frequency axis was taken from " + convention;
        }
    }

    /// The file gives a time of day and no time zone.
    ///
    /// @param written the time as the file writes it
    record LocalTime(String written) implements ReadRemark {
        @Override
        public String code() {
            return "LOCAL_TIME";
        }

        @Override
        public String text() {
            return "The time '%s' has no time zone and was taken as UTC".formatted(written);
        }
    }

    /// What was set anew for every row is not known; the rows are counted from 1 instead.
    ///
    /// @param reason why, with the names of what was set
    record ArrayUnknown(String reason) implements ReadRemark {
        @Override
        public String code() {
            return "ARRAY_UNKNOWN";
        }

        @Override
        public String text() {
            return "What changes from row to row is not known, so they are counted: " + reason;
        }
    }

    /// The file gives no reference for chemical shifts.
    record ReferenceAssumed() implements ReadRemark {
        @Override
        public String code() {
            return "REFERENCE_ASSUMED";
        }

        @Override
        public String text() {
            return "The file gives no reference: 0 ppm was put at the spectrometer frequency";
        }
    }
}
