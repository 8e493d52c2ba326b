package science.haven.study.fieldgradient;

import science.haven.data.Acquisition;
import science.haven.fieldgradient.pulse.EchoSequence;
import science.haven.fieldgradient.pulse.GradientShape;
import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.EchoPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The gradient pulses of an experiment: by the study, else by the pulse program and the parameters
/// that programs of its family use. What was not said is a remark.
///
/// @param sequence the pulses
/// @param contained whether the shape factor is in the gradients of the list
/// @param remarks what was taken for granted
record GradientSettings(EchoSequence sequence, boolean contained, List<Remark> remarks) {

    private static final int LENGTH = 30;
    private static final int DIFFUSION = 20;
    private static final int RECOVERY = 16;
    private static final int REFOCUSING = 2;
    private static final int ENCODING = 6;

    private static final double SHORTEST = 1e-7;
    private static final double LONGEST_PULSE = 10;
    private static final double LONGEST_TIME = 1e4;

    /// No coil makes more, in T·m⁻¹.
    static final double STRONGEST = 1000;

    /// Settles the pulses.
    ///
    /// @param said what the study says
    /// @param acquisition what the file says
    /// @param listed whether the list of gradients was made by the instrument's own program, which
    ///   multiplies the shape factor in
    static GradientSettings of(EchoPlan.Pulses said, Acquisition acquisition, boolean listed)
            throws UnsuitableEchoes {
        return new Settling(said, acquisition).settled(listed);
    }

    /// Peak gradient of the pulses behind a number of the list.
    ///
    /// @param listed number of the list in T·m⁻¹
    double peak(double listed) {
        return contained ? listed / sequence.shape().factor() : listed;
    }

    private static final class Settling {

        private final EchoPlan.Pulses said;
        private final Acquisition acquisition;
        private final List<Remark> remarks = new ArrayList<>();
        private final List<String> taken = new ArrayList<>();
        private final List<String> keys = new ArrayList<>();

        Settling(EchoPlan.Pulses said, Acquisition acquisition) {
            this.said = said;
            this.acquisition = acquisition;
        }

        GradientSettings settled(boolean listed) throws UnsuitableEchoes {
            EchoPlan.Sequence kind = kind();
            double length = length();
            double time = diffusionTime();
            double gap = kind.bipolar() ? gap() : 0;
            plausible("gradient pulse", length, LONGEST_PULSE);
            plausible("diffusion time", time, LONGEST_TIME);
            plausible("gap", SHORTEST + gap, LONGEST_TIME);
            if (!taken.isEmpty()) {
                remarks.add(
                        new EchoSettingRemark.ByProgram(
                                acquisition.pulseProgram(),
                                String.join(", ", taken),
                                keys.stream()
                                        .map(k -> "'" + k + "'")
                                        .collect(Collectors.joining(", "))));
            }
            GradientShape shape = shape();
            boolean contained = said.contained().orElse(listed);
            if (said.contained().isEmpty() && shape.factor() < 1) {
                remarks.add(
                        new EchoSettingRemark.FactorAssumed(
                                shape.toString(), shape.factor(), contained));
            }
            return new GradientSettings(
                    sequence(kind, shape, length, time, gap), contained, remarks);
        }

        /// Beyond these a number is damaged.
        private static void plausible(String what, double seconds, double longest)
                throws UnsuitableEchoes {
            if (!(seconds >= SHORTEST && seconds <= longest)) {
                throw new UnsuitableEchoes(
                        "a %s between %s and %s s"
                                .formatted(what, Digits.of(SHORTEST, 1), Digits.of(longest, 1)),
                        Digits.of(seconds, 3) + " s");
            }
        }

        private EchoSequence sequence(
                EchoPlan.Sequence kind, GradientShape shape, double length, double time, double gap)
                throws UnsuitableEchoes {
            double each = kind.twice() ? time / 2 : time;
            double used = kind.bipolar() ? 2 * length + gap : length;
            if (!(used <= each)) {
                throw new UnsuitableEchoes(
                        "a diffusion time longer than the gradient pulses, %s at least"
                                .formatted(text(kind.twice() ? 2 * used : used)),
                        text(time));
            }
            if (kind == EchoPlan.Sequence.HAHN) {
                return hahn(shape, length, time);
            }
            EchoSequence single =
                    kind.bipolar()
                            ? new EchoSequence.BipolarPairs(shape, length, length + gap, each)
                            : new EchoSequence.SinglePulses(shape, length, each);
            return kind.twice() ? new EchoSequence.Twice(single) : single;
        }

        /// The pulses lie symmetrically about the 180° pulse.
        private EchoSequence hahn(GradientShape shape, double length, double time)
                throws UnsuitableEchoes {
            if (said.echoTime().isEmpty()) {
                throw new UnsuitableEchoes(
                        "the key 'echo time', from the 90° to the 180° pulse", "none");
            }
            if (!shape.equals(new GradientShape.Rectangle())) {
                throw new UnsuitableEchoes("rectangular pulses in a Hahn echo", shape + " ones");
            }
            double echo = said.echoTime().get().si().value();
            double before = echo - (time + length) / 2;
            if (!(before >= 0 && time >= length)) {
                throw new UnsuitableEchoes(
                        "an echo time that holds both gradient pulses, %s at least"
                                .formatted(text((time + length) / 2)),
                        text(echo));
            }
            double background = said.background().map(g -> g.si().value()).orElse(0.0);
            return new EchoSequence.HahnInBackground(length, time, echo, before, background);
        }

        private EchoPlan.Sequence kind() throws UnsuitableEchoes {
            if (said.sequence().isPresent()) {
                return said.sequence().get();
            }
            String program = acquisition.pulseProgram();
            Optional<EchoPlan.Sequence> kind = GradientPrograms.sequence(program);
            if (kind.isEmpty()) {
                throw new UnsuitableEchoes(
                        "the key 'sequence', one of "
                                + Set.of(EchoPlan.Sequence.values()).stream()
                                        .sorted()
                                        .map(EchoPlan.Sequence::toString)
                                        .collect(Collectors.joining(", ")),
                        program.isEmpty() ? "no pulse program" : "the pulse program " + program);
            }
            note(kind.get().toString(), "sequence");
            return kind.get();
        }

        private double length() throws UnsuitableEchoes {
            return said.length().isPresent()
                    ? said.length().get().si().value()
                    : found(acquisition.pulses(), LENGTH, "P30", "gradient pulse");
        }

        private double diffusionTime() throws UnsuitableEchoes {
            return said.diffusionTime().isPresent()
                    ? said.diffusionTime().get().si().value()
                    : found(acquisition.delays(), DIFFUSION, "D20", "diffusion time");
        }

        private double found(double[] values, int index, String name, String key)
                throws UnsuitableEchoes {
            double value = values.length > index ? values[index] : 0;
            if (!(value > 0)) {
                throw new UnsuitableEchoes(
                        "the key '%s', or parameter %s > 0".formatted(key, name),
                        values.length > index ? name + " = 0" : "neither");
            }
            note("%s %s = %s".formatted(key, name, text(value)), key);
            return value;
        }

        /// A gap that nobody knows changes the diffusion time by half of itself.
        private double gap() {
            if (said.gap().isPresent()) {
                return said.gap().get().si().value();
            }
            double[] delays = acquisition.delays();
            double[] pulses = acquisition.pulses();
            double gap =
                    (delays.length > RECOVERY ? delays[RECOVERY] : 0)
                            + (pulses.length > REFOCUSING ? pulses[REFOCUSING] : 0);
            note("gap D16 + P2 = " + text(gap), "gap");
            return gap;
        }

        private void note(String what, String key) {
            taken.add(what);
            keys.add(key);
        }

        private GradientShape shape() {
            Optional<GradientShape> shape =
                    said.shape().or(() -> name().flatMap(GradientShape::named));
            if (shape.isEmpty()) {
                remarks.add(new EchoSettingRemark.RectangleAssumed());
            }
            return shape.orElseGet(GradientShape.Rectangle::new);
        }

        /// The shape of the pulse that programs of this family encode with, or the one shape of
        /// all.
        private Optional<String> name() {
            List<String> names = acquisition.gradientShapes();
            if (names.size() > ENCODING && !names.get(ENCODING).isBlank()) {
                return Optional.of(names.get(ENCODING));
            }
            List<String> all = names.stream().filter(n -> !n.isBlank()).distinct().toList();
            return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
        }

        private static String text(double seconds) {
            return new Quantity(Measured.exact(seconds), Unit.parse("ms")).text();
        }
    }
}
