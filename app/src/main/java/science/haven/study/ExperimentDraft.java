package science.haven.study;

import science.haven.quantity.Nuclide;
import science.haven.relaxation.recovery.RecoveryKind;
import science.haven.study.fieldgradient.EchoReader;
import science.haven.study.fieldgradient.GradientPrograms;
import science.haven.study.plan.EchoPlan;
import science.haven.study.relaxation.RelaxationReader;
import science.haven.study.relaxation.recovery.PulsePrograms;
import science.haven.study.spectrum.ExperimentGroups;

import java.util.List;
import java.util.Optional;

/// What is proposed for NMR experiments, by their pulse programs.
final class ExperimentDraft {

    /// A motion is not looked for behind fewer experiments.
    private static final int LEAST_TEMPERATURES = 4;

    private static final String SPECTRUM = "spectrum";

    private final DraftText text;

    ExperimentDraft(DraftText text) {
        this.text = text;
    }

    void add(List<ExperimentGroups.Group> groups) {
        groups.forEach(this::add);
    }

    private void add(ExperimentGroups.Group group) {
        ExperimentGroups.Kind kind = group.kind();
        String technique = technique(kind);
        String name = text.measurement(kind.name().isEmpty() ? SPECTRUM : kind.name(), technique);
        text.files(group.files());
        text.comment("region: {from: -20 ppm, to: 20 ppm}");
        if (kind.gradients()) {
            gradients(kind);
            if (group.count() > 2) {
                text.arrhenius(name + ".diffusion");
            }
        } else if (technique.equals(SPECTRUM)) {
            text.comment("integrals: {salt: {from: -5 ppm, to: 5 ppm}}");
            lineShape(kind);
        } else {
            relaxation(kind);
            if (group.count() >= LEAST_TEMPERATURES) {
                text.relaxes(name);
            }
        }
    }

    private static String technique(ExperimentGroups.Kind kind) {
        if (kind.gradients()) {
            return "field gradient";
        }
        return kind.delays() || kind.loops() ? "relaxation" : SPECTRUM;
    }

    /// A nucleus with a quadrupole moment has a line shape that tells of its surroundings.
    private void lineShape(ExperimentGroups.Kind kind) {
        Optional<Nuclide> nuclide = Nuclide.of(kind.nucleus()).filter(n -> n.spin() > 0.5);
        if (nuclide.isEmpty()) {
            return;
        }
        text.comment(
                "%s has spin %d/2: where its line has edges or is broad and lopsided, its shape"
                        .formatted(kind.nucleus(), Math.round(2 * nuclide.get().spin())));
        text.comment("tells the quadrupolar coupling. Then, instead of the technique above:");
        text.comment("technique: lineshape");
        text.comment("spinning: none              # or the rate, 10 kHz; or infinite");
        text.comment("transitions: central        # or all, after a short pulse at rest");
        text.comment("sites: 1                    # or 'models: [crystalline, Czjzek, line]'");
    }

    /// What is taken from the pulse program, to be confirmed, or has to be said.
    private void gradients(ExperimentGroups.Kind kind) {
        Optional<EchoPlan.Sequence> sequence = GradientPrograms.sequence(kind.program());
        text.comment(
                sequence.map(s -> "sequence: " + s + "    # by the pulse program")
                        .orElseGet(
                                () ->
                                        "sequence: one of "
                                                + String.join(", ", EchoReader.sequences())));
        text.comment("gradient pulse: 1 ms     # P30 if not said");
        text.comment("diffusion time: 100 ms   # D20 if not said");
        text.comment("shape factor: contained  # in the list of gradients, or not contained");
    }

    /// What was done, where the name of the pulse program does not tell, and what no file tells.
    private void relaxation(ExperimentGroups.Kind kind) {
        Optional<RecoveryKind> experiment = PulsePrograms.kind(kind.program());
        if (experiment.isEmpty()) {
            text.comment("experiment: one of " + String.join(", ", RelaxationReader.experiments()));
        }
        if (kind.loops()) {
            text.comment("per loop: 1 ms    # the list counts loops");
        }
        if (experiment.filter(RecoveryKind.SPIN_LOCK::equals).isPresent()) {
            text.comment("spin lock: 20 kHz");
        }
    }
}
