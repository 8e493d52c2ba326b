package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.quantity.Remark;

import java.util.List;

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

    /// How a study file writes the step: `apodise: {exponential: 50 Hz}`.
    ///
    /// @return the step with all its parameters
    String text();

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
            NmrSignal result = signal;
            for (ProcessingStep step : steps) {
                result = step.apply(result);
            }
            return result;
        }
    }
}
