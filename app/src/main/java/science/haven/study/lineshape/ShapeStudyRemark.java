package science.haven.study.lineshape;

import science.haven.lineshape.mixture.MixtureChoice;
import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What was assumed about a spectrum of line shapes.
sealed interface ShapeStudyRemark extends Remark {

    /// Neither file nor study says whether the sample turned.
    record RestAssumed() implements ShapeStudyRemark {

        @Override
        public String code() {
            return "REST_ASSUMED";
        }

        @Override
        public String text() {
            return "No spinning rate is known: the sample is taken to be at rest; 'spinning: 10"
                    + " kHz' in the study says otherwise.";
        }
    }

    /// The transitions were not said.
    ///
    /// @param central whether only the central one was taken
    record TransitionsAssumed(boolean central) implements ShapeStudyRemark {

        @Override
        public String code() {
            return "TRANSITIONS_ASSUMED";
        }

        @Override
        public String text() {
            return central
                    ? "Only the central transition is taken to be in the spectrum, as usual for a"
                            + " sample that turns; 'transitions: all' says otherwise."
                    : "All transitions are taken to be in the spectrum, as a short pulse excites"
                            + " them in a sample at rest; 'transitions: central' says otherwise.";
        }
    }

    /// What the spectrum is a mixture of was chosen by evidence.
    ///
    /// @param mixture what was taken
    /// @param other the next best
    /// @param difference AICc of the other one beyond that of the mixture, dimensionless
    record MixtureChosen(String mixture, String other, double difference)
            implements ShapeStudyRemark {

        static MixtureChosen of(MixtureChoice.Chosen chosen) {
            String mixture = KindWords.name(chosen.fit().kinds());
            MixtureChoice.Tried other =
                    chosen.tried().stream()
                            .filter(one -> !one.kinds().equals(chosen.fit().kinds()))
                            .findFirst()
                            .orElse(chosen.tried().getFirst());
            return new MixtureChosen(
                    mixture,
                    KindWords.name(other.kinds()),
                    other.aicc() - chosen.fit().fit().aicc());
        }

        @Override
        public String code() {
            return "MIXTURE_CHOSEN";
        }

        @Override
        public String text() {
            return ("The parts (%s) were chosen by evidence; the nearest other choice, %s, has an"
                            + " AICc that differs by %s, and a further part has to lower it by 20.")
                    .formatted(mixture, other, Digits.of(difference, 3));
        }
    }

    /// The part of the spectrum was chosen here.
    ///
    /// @param from its lower end, dimensionless in units of 10⁻⁶
    /// @param to its upper end, dimensionless in units of 10⁻⁶
    record RegionChosen(double from, double to) implements ShapeStudyRemark {

        @Override
        public String code() {
            return "REGION_CHOSEN";
        }

        @Override
        public String text() {
            return "Fitted from %s to %s ppm, where signal is; 'region' in the study says otherwise."
                    .formatted(Digits.of(from, 4), Digits.of(to, 4));
        }
    }
}
