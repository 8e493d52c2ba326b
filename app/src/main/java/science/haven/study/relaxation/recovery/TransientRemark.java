package science.haven.study.relaxation.recovery;

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
