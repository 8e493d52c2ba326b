package science.haven.formats.bruker;

import science.haven.quantity.Remark;

/// What an experiment of Bruker's says badly, or says and does not mean.
public sealed interface BrukerRemark extends Remark {

    /// A part of the experiment could not be read; the rest was.
    ///
    /// @param reason the mistake, with its file
    record NotRead(String reason) implements BrukerRemark {
        @Override
        public String code() {
            return "NOT_READ";
        }

        @Override
        public String text() {
            return "A part of the experiment was not read: " + reason;
        }
    }

    /// A data file is shorter than its parameters say.
    ///
    /// @param file name of the file in its folder
    /// @param promised number of points the parameters promise
    /// @param found number of points there are
    record PointsMissing(String file, long promised, long found) implements BrukerRemark {
        @Override
        public String code() {
            return "POINTS_MISSING";
        }

        @Override
        public String text() {
            return "%s should hold %d points, but holds %d".formatted(file, promised, found);
        }
    }

    /// A data file is longer than its parameters say; what is beyond was left out.
    ///
    /// @param file name of the file in its folder
    /// @param promised what the parameters promise, with its kind, for example `1024 points`
    /// @param found what is there
    record DataBeyondEnd(String file, String promised, String found) implements BrukerRemark {
        @Override
        public String code() {
            return "DATA_BEYOND_END";
        }

        @Override
        public String text() {
            return "%s should hold %s, but holds %s; the rest was left out"
                    .formatted(file, promised, found);
        }
    }

    /// The last rows hold only zeros: they were set up, but not measured.
    ///
    /// @param count number of rows left out
    record RowsEmpty(int count) implements BrukerRemark {
        @Override
        public String code() {
            return "ROWS_EMPTY";
        }

        @Override
        public String text() {
            return "The last %d row%s hold%s only zeros and %s left out as not measured"
                    .formatted(
                            count,
                            count == 1 ? "" : "s",
                            count == 1 ? "s" : "",
                            count == 1 ? "was" : "were");
        }
    }

    /// The list of what was set for each row and the rows do not match in number.
    ///
    /// @param list name of the list
    /// @param values number of values in the list
    /// @param rows number of rows measured
    record ListMismatch(String list, int values, int rows) implements BrukerRemark {
        @Override
        public String code() {
            return "LIST_MISMATCH";
        }

        @Override
        public String text() {
            String kept =
                    values < rows
                            ? "only the rows that have a value were read"
                            : "the rows take its first values";
            return "%s has %d values for %d rows; %s".formatted(list, values, rows, kept);
        }
    }

    /// Several lists could be the one that belongs to the rows.
    ///
    /// @param taken name of the list taken
    /// @param others names of the lists not taken
    /// @param reason why this one
    record SeveralLists(String taken, String others, String reason) implements BrukerRemark {
        @Override
        public String code() {
            return "SEVERAL_LISTS";
        }

        @Override
        public String text() {
            return "There are several lists for the rows; %s was taken (%s), not %s"
                    .formatted(taken, reason, others);
        }
    }

    /// A list lies in the folder, but the rows do not look as if they belonged to it.
    ///
    /// @param list name of the list
    /// @param reason why not
    record ListIgnored(String list, String reason) implements BrukerRemark {
        @Override
        public String code() {
            return "LIST_IGNORED";
        }

        @Override
        public String text() {
            return "%s was not used for the rows: %s".formatted(list, reason);
        }
    }

    /// Nothing says what was set anew for each row; the rows are numbered.
    ///
    /// @param reason what is missing
    record RowsUnknown(String reason) implements BrukerRemark {
        @Override
        public String code() {
            return "ROWS_UNKNOWN";
        }

        @Override
        public String text() {
            return "What changes from row to row is not known, they are numbered: " + reason;
        }
    }

    /// The delay of the digital filter is neither written nor known for this instrument.
    ///
    /// @param reason what the parameters say
    record GroupDelayUnknown(String reason) implements BrukerRemark {
        @Override
        public String code() {
            return "GROUP_DELAY_UNKNOWN";
        }

        @Override
        public String text() {
            return "The delay of the digital filter is not known (%s) and was taken as 0"
                    .formatted(reason);
        }
    }

    /// The nucleus and its frequency do not fit together.
    ///
    /// @param nucleus the nucleus the parameters name
    /// @param reason why it does not fit
    record NucleusContradicted(String nucleus, String reason) implements BrukerRemark {
        @Override
        public String code() {
            return "NUCLEUS_CONTRADICTED";
        }

        @Override
        public String text() {
            return "The parameters name %s, but %s".formatted(nucleus, reason);
        }
    }

    /// The reference frequency of the processed data cannot belong to this experiment.
    ///
    /// @param found the reference found, with its unit
    /// @param basic the basic frequency used instead, with its unit
    record ReferenceDoubtful(String found, String basic) implements BrukerRemark {
        @Override
        public String code() {
            return "REFERENCE_DOUBTFUL";
        }

        @Override
        public String text() {
            return "The reference %s of the processing parameters is that of another nucleus; 0 ppm"
                            .formatted(found)
                    + " is at the basic frequency "
                    + basic;
        }
    }

    /// How the phases are stored is not said, or said in a way that is not supported in full.
    ///
    /// @param assumption what was found and what was done
    record QuadratureAssumed(String assumption) implements BrukerRemark {
        @Override
        public String code() {
            return "QUADRATURE_ASSUMED";
        }

        @Override
        public String text() {
            return assumption;
        }
    }
}
