package science.haven.study.relaxation.recovery;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

import java.util.List;

/// What a study has to say about recoveries.
public sealed interface TransientRemark extends Remark {

    /// A remark on the recoveries of some places.
    ///
    /// @param remark the first of its kind
    /// @param places where it holds, in words
    record AtPlaces(Remark remark, List<String> places) implements TransientRemark {

        public AtPlaces {
            places = List.copyOf(places);
        }

        @Override
        public String code() {
            return remark.code();
        }

        @Override
        public String text() {
            int others = places.size() - 1;
            String more = others == 0 ? "" : " (alike at %d more)".formatted(others);
            return "At %s%s: %s".formatted(places.getFirst(), more, remark.text());
        }
    }

    /// Some places have no time.
    ///
    /// @param without number of places without
    /// @param all number of places
    record WithoutTime(int without, int all) implements TransientRemark {

        @Override
        public String code() {
            return "NO_TIME_AT_PLACES";
        }

        @Override
        public String text() {
            return "At %d of %d places nothing relaxes that a law describes."
                    .formatted(without, all);
        }
    }

    /// All recoveries were given one law.
    ///
    /// @param law the law, in words
    /// @param others number of recoveries that would choose another one alone
    /// @param all number of recoveries
    /// @param next the next best law, in words; empty if there is none
    /// @param difference sum of its AICc less that of the law, dimensionless
    record LawOfAll(String law, int others, int all, String next, double difference)
            implements TransientRemark {

        @Override
        public String code() {
            return "LAW_OF_ALL";
        }

        @Override
        public String text() {
            String than =
                    next.isEmpty()
                            ? ""
                            : " (Akaike's criterion of %s differs by %s)"
                                    .formatted(next, Digits.of(difference, 3));
            return ("All %d recoveries follow one law, %s%s; %d of them alone would choose another,"
                            + " whose rate means something else.")
                    .formatted(all, law, than, others);
        }
    }

    /// Each recovery has the law it chose.
    ///
    /// @param laws the laws, in words
    record LawsDiffer(List<String> laws) implements TransientRemark {

        public LawsDiffer {
            laws = List.copyOf(laws);
        }

        @Override
        public String code() {
            return "LAWS_DIFFER";
        }

        @Override
        public String text() {
            return ("The recoveries follow different laws (%s): their rates do not mean the same,"
                            + " and what looks like scatter may be that.")
                    .formatted(String.join("; ", laws));
        }
    }

    /// Rates of several lines cannot go into one conclusion on motion.
    ///
    /// @param places number of places
    record NotInConclusions(int places) implements TransientRemark {

        @Override
        public String code() {
            return "PLACES_NOT_IN_CONCLUSIONS";
        }

        @Override
        public String text() {
            return ("The rates of %d places are not joined to one rate: a 'region' around one of"
                            + " them takes it into conclusions.")
                    .formatted(places);
        }
    }

    /// No phases describe all temperatures.
    ///
    /// @param reason why not
    record PhasesNotFound(String reason) implements TransientRemark {

        @Override
        public String code() {
            return "PHASES_NOT_FOUND";
        }

        @Override
        public String text() {
            return "The temperatures were not fitted together: " + reason + ".";
        }
    }
}
