package science.haven.spectrum.phase;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits a phase, and the echo it belongs to.
public sealed interface PhaseRemark extends Remark {

    /// The pulse program speaks of a train of echoes, the data do not show one.
    record NoEchoTrain() implements PhaseRemark {

        @Override
        public String code() {
            return "NO_ECHO_TRAIN";
        }

        @Override
        public String text() {
            return "The pulse program speaks of a train of echoes, but the record shows none:"
                    + " nothing was added up.";
        }
    }

    /// The spectrum does not determine its phase.
    ///
    /// @param uncertainty how far the phase may be off, in rad
    /// @param lines number of lines that could tell it
    record PhaseUncertain(double uncertainty, int lines) implements PhaseRemark {

        @Override
        public String code() {
            return "PHASE_UNCERTAIN";
        }

        @Override
        public String text() {
            if (lines == 0) {
                return "No line stands out of the noise, so that the phase was left as it is.";
            }
            return "The phase found from %d line%s may be off by %s°; set it by hand."
                    .formatted(
                            lines,
                            lines == 1 ? "" : "s",
                            Digits.of(Math.toDegrees(uncertainty), 2));
        }
    }
}
