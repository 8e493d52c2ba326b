package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.quantity.Remark;
import science.haven.spectrum.signal.TransformPass;

import java.util.List;
import java.util.Optional;

/// One step on the way from a raw signal to a spectrum.
///
/// A step is its parameters: applied twice to the same signal it gives the same bytes, and the list
/// of steps is the log of a processing. A step that has to look at the signal first (the phase, the
/// top of an echo) settles into steps that do not.
public sealed interface ProcessingStep
        permits Apodisation,
                AutomaticPhase,
                Baseline,
                DigitalFilter,
                EchoTop,
                EchoTrain,
                Indirect,
                LinearPrediction,
                Magnitude,
                OffsetCorrection,
                Phase,
                Reference,
                Region,
                RowSum,
                Shear,
                TimeOrigin,
                Transform,
                ZeroFill {

    /// Carries the step out.
    ///
    /// @param signal the signal so far; not modified
    /// @return the signal after the step
    NmrSignal apply(NmrSignal signal);

    /// Carries steps out one after another. Windows, zero filling, a transform and the phases
    /// behind it are done in one passage.
    ///
    /// @param steps the steps, in this order
    /// @param signal the signal so far; not modified
    /// @return the signal after the steps
    static NmrSignal applyAll(List<ProcessingStep> steps, NmrSignal signal) {
        NmrSignal result = signal;
        int next = 0;
        while (next < steps.size()) {
            Passage passage = Passage.of(steps.subList(next, steps.size()), result.direct());
            if (passage.steps() > 1) {
                result = passage.pass().orElseThrow().rows(result);
                next += passage.steps();
            } else {
                result = steps.get(next).apply(result);
                next++;
            }
        }
        return result;
    }

    /// How many of the first steps go together.
    ///
    /// @param pass what they come to; empty if they do not hold a transform
    /// @param steps how many they are
    record Passage(Optional<TransformPass> pass, int steps) {

        private static final Passage NONE = new Passage(Optional.empty(), 0);

        /// Gathers windows, zero filling, a transform and the phases behind it.
        ///
        /// @param steps the steps to come
        /// @param axis the axis along which they go
        /// @return those that go together, from the first on
        static Passage of(List<ProcessingStep> steps, SpectralAxis axis) {
            if (axis.domain() != Domain.TIME || axis.points() == 0) {
                return NONE;
            }
            TransformPass pass = new TransformPass(axis);
            boolean transformed = false;
            int count = 0;
            for (ProcessingStep step : steps) {
                if (!joins(step, transformed, pass)) {
                    break;
                }
                transformed |= step instanceof Transform;
                count++;
            }
            return transformed ? new Passage(Optional.of(pass), count) : NONE;
        }

        private static boolean joins(ProcessingStep step, boolean behind, TransformPass pass) {
            if (step instanceof Phase phase && behind) {
                pass.phase(phase.p0(), phase.p1(), phase.pivot());
            } else if (step instanceof Apodisation apodisation && !behind) {
                pass.window(apodisation.window());
            } else if (step instanceof ZeroFill fill && !behind) {
                pass.points(fill.points());
            } else if (step instanceof Transform transform && !behind) {
                pass.transform(transform.periodic());
            } else {
                return false;
            }
            return true;
        }
    }

    /// How a study file writes the step: `apodise: {exponential: 50 Hz}`.
    ///
    /// @return the step with all its parameters
    String text();

    /// Whether the step has to look at the signal before it knows what to do.
    ///
    /// @return whether [#settle(NmrSignal)] may change the step
    default boolean looks() {
        return switch (this) {
            case AutomaticPhase _, Baseline _, DigitalFilter _, EchoTop _, EchoTrain _ -> true;
            case Apodisation _, Indirect _, LinearPrediction _, Magnitude _ -> false;
            case OffsetCorrection _, Phase _, Reference _, Region _, RowSum _ -> false;
            case Shear _, TimeOrigin _, Transform _, ZeroFill _ -> false;
        };
    }

    /// Makes automatic choices.
    ///
    /// @param signal the signal the step will be applied to; not modified
    /// @return this step, or those it comes to for this signal
    default Settled settle(NmrSignal signal) {
        return new Settled(List.of(this), List.of());
    }

    /// Steps without any open choice.
    ///
    /// @param steps the steps to apply, in this order
    /// @param remarks what limits the choices
    record Settled(List<ProcessingStep> steps, List<Remark> remarks) {

        public Settled {
            steps = List.copyOf(steps);
            remarks = List.copyOf(remarks);
        }

        /// Carries the steps out.
        ///
        /// @param signal the signal so far; not modified
        /// @return the signal after the steps
        public NmrSignal apply(NmrSignal signal) {
            return applyAll(steps, signal);
        }
    }
}
