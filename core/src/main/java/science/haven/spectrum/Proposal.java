package science.haven.spectrum;

import science.haven.data.ArrayAxis;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.spectrum.baseline.BaselineMethod;
import science.haven.spectrum.multiplequantum.MultipleQuantum;
import science.haven.spectrum.sideband.SpinningRate;
import science.haven.spectrum.signal.Window;
import science.haven.spectrum.step.Apodisation;
import science.haven.spectrum.step.AutomaticPhase;
import science.haven.spectrum.step.Baseline;
import science.haven.spectrum.step.EchoTop;
import science.haven.spectrum.step.EchoTrain;
import science.haven.spectrum.step.Indirect;
import science.haven.spectrum.step.Magnitude;
import science.haven.spectrum.step.OffsetCorrection;
import science.haven.spectrum.step.ProcessingStep;
import science.haven.spectrum.step.Shear;
import science.haven.spectrum.step.Transform;
import science.haven.spectrum.step.ZeroFill;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Chooses steps by the kind of experiment, which the name of the pulse program and the axes tell.
final class Proposal {

    /// Lines are broadened by this part of what the length of the record resolves.
    private static final double BROADENING = 1.0;

    /// Part of the record in which nothing but the receiver's offset is left.
    private static final double TAIL = 0.1;

    private static final int BASELINE_ORDER = 5;

    private final List<ProcessingStep> steps = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    private Proposal() {}

    static Recipe of(NmrSignal signal) {
        Proposal proposal = new Proposal();
        if (signal.direct().domain() == Domain.TIME) {
            proposal.fromTime(signal);
        }
        return new Recipe(proposal.steps, proposal.reasons);
    }

    private void fromTime(NmrSignal signal) {
        SpectralAxis axis = signal.direct();
        String program = signal.acquisition().pulseProgram().toLowerCase(Locale.ROOT);
        add(new OffsetCorrection(TAIL), "the end of the record holds the receiver's offset only");
        if (program.contains("cpmg")) {
            add(new EchoTrain(), "a CPMG train: its echoes are added to one");
            add(new ZeroFill(Math.max(axis.points(), 1)), "to the length of the whole record");
        } else {
            if (program.contains("echo") || program.contains("solid")) {
                add(new EchoTop(false), "an echo: its top is time zero");
            }
            if (SpinningRate.sorts(signal)) {
                sort();
            }
            double line = BROADENING / (Math.max(axis.points(), 1) * axis.step());
            add(
                    new Apodisation(new Window.Exponential(Math.rint(line * 1e3) / 1e3)),
                    "broadens by what the length of the record resolves");
            add(ZeroFill.doubling(axis.points()), "twice the points or more, a power of two");
        }
        add(new Transform(), "the delay of a digital filter is taken from the axis");
        if (SpinningRate.sorts(signal)) {
            add(new AutomaticPhase(), "orders share the phase of the strongest");
        } else if (signal.indirect().orElse(null) instanceof SpectralAxis second) {
            twoDimensional(program, second, MultipleQuantum.of(signal));
        } else {
            boolean array = signal.indirect().orElse(null) instanceof ArrayAxis;
            add(
                    new AutomaticPhase(),
                    array
                            ? "rows share the phase of the strongest"
                            : "from the phases of the lines");
            if (axis.reference() > 0) { // its regions are written in ppm
                add(
                        new Baseline(new BaselineMethod.Polynomial(BASELINE_ORDER), List.of()),
                        "through what is found to be free of signal");
            }
        }
    }

    private void sort() {
        add(
                new Indirect(List.of(new Transform(true))),
                "rows are one turn of the rotor: a row for each order of sidebands");
        add(
                new Shear(-1, Shear.Dimension.DIRECT),
                "moves the sidebands of each order to where their centre band lies");
    }

    private void twoDimensional(
            String program, SpectralAxis second, Optional<MultipleQuantum> coherence) {
        boolean complex = second.quadrature() == SpectralAxis.Quadrature.COMPLEX;
        if (!complex) {
            add(new AutomaticPhase(), "before the two phases of the second dimension are joined");
        }
        if (coherence.isPresent() && !program.contains("split")) {
            add(
                    coherence.get().shear(),
                    "lays the ridges of %d quanta of spin %.0f/2 parallel to the direct dimension"
                            .formatted(coherence.get().order(), 2 * coherence.get().spin()));
        }
        List<ProcessingStep> along = new ArrayList<>();
        along.add(new Apodisation(new Window.Sine(Math.PI / 2, 2)));
        along.add(ZeroFill.doubling(second.points()));
        along.add(new Transform());
        add(new Indirect(along), "a squared cosine ends the short record at zero");
        if (complex) {
            add(
                    new Magnitude(Magnitude.Kind.MODULUS),
                    "one phase per increment was recorded, so that lines are phase-twisted");
        }
    }

    private void add(ProcessingStep step, String reason) {
        steps.add(step);
        reasons.add(reason);
    }
}
