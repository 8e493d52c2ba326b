package science.haven.formats.jcamp;

import science.haven.quantity.Remark;

/// What the reader of JCAMP-DX files left out or could not believe.
public sealed interface JcampRemark extends Remark {

    /// The abscissas in front of the lines are not those of the head; the head counts.
    ///
    /// @param line number of the first line that differs
    record AbscissaNotKept(int line) implements JcampRemark {
        @Override
        public String code() {
            return "ABSCISSA_NOT_KEPT";
        }

        @Override
        public String text() {
            return "The abscissas in front of the lines (first in line %d) are not those of the head;"
                            .formatted(line)
                    + " the head was believed, the number of points is right";
        }
    }

    /// The first ordinate is not what the head says; the factor or the table is wrong.
    ///
    /// @param head the first ordinate by the head, in the unit of the ordinate
    /// @param table the first ordinate by the table, in the unit of the ordinate
    record FirstOrdinateDiffers(double head, double table) implements JcampRemark {
        @Override
        public String code() {
            return "FIRST_ORDINATE_DIFFERS";
        }

        @Override
        public String text() {
            return "The first ordinate is %s by the head and %s by the table"
                    .formatted(JcampNumber.text(head), JcampNumber.text(table));
        }
    }

    /// A block of the file that is no measurement Haven knows.
    ///
    /// @param title its title
    /// @param reason what it is
    record BlockLeftOut(String title, String reason) implements JcampRemark {
        @Override
        public String code() {
            return "BLOCK_LEFT_OUT";
        }

        @Override
        public String text() {
            return "The block '%s' was left out: %s".formatted(title, reason);
        }
    }

    /// Real and imaginary part were sampled in turn, not at the same time.
    record SequentialSampling() implements JcampRemark {
        @Override
        public String code() {
            return "SEQUENTIAL_SAMPLING";
        }

        @Override
        public String text() {
            return "Real and imaginary part were sampled in turn; they are taken as simultaneous";
        }
    }
}
