package science.haven.cli.impedance;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import science.haven.impedance.ImpedanceOptions;
import science.haven.impedance.Weighting;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.text.CircuitText;
import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.study.impedance.SpectrumAnalysis;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Technique;
import science.haven.study.result.FileResult;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "fit",
        description = {
            "Fit an equivalent circuit, without start values.",
            "",
            "Circuits are written R0-p(R1,CPE1)-CPE2 or R(RQ)Q. Without one, physical circuits are"
                    + " tried and ranked."
        },
        footer = {
            "",
            "Examples:",
            "  haven impedance fit cell.mpr",
            "  haven impedance fit eis --circuit 'p(R1,CPE1)-p(R2,CPE2)-CPE3' --to 1MHz --fix"
                    + " n1=0.8"
        })
final class ImpedanceFitCommand implements Callable<Integer> {

    /// How points are weighted.
    enum Weights {
        MODULUS,
        PROPORTIONAL,
        UNIT
    }

    @Spec private CommandSpec spec;

    @Mixin private SpectrumFiles files;

    @Option(
            names = "--circuit",
            paramLabel = "TEXT",
            defaultValue = "auto",
            description = "The circuit, or auto (the default).")
    private String circuit;

    @Option(
            names = "--weighting",
            paramLabel = "WORD",
            defaultValue = "modulus",
            description = "modulus (the default), proportional or unit.")
    private Weights weights;

    @Option(
            names = "--fix",
            paramLabel = "NAME=VALUE",
            description = "A parameter that is given and not fitted, in its SI unit or with one.")
    private Map<String, String> fixed = Map.of();

    @Override
    public Integer call() throws IOException {
        Technique.Impedance technique =
                new Technique.Impedance(circuit(), Map.of(), files.window(options()));
        SpectrumAnalysis analysis = new SpectrumAnalysis(technique, Sample.UNNAMED);
        List<FileResult> results =
                files.analyse(s -> analysis.of(s, s.provenance().conditions()).result());
        return new SpectrumOutput(spec, results).print(files.json(), SpectrumOutput.Kind.FIT);
    }

    private Optional<Circuit> circuit() {
        if (circuit.equals("auto")) {
            return Optional.empty();
        }
        try {
            return Optional.of(CircuitText.parse(circuit));
        } catch (NotationException e) {
            throw new ParameterException(spec.commandLine(), "--circuit " + e.getMessage());
        }
    }

    private ImpedanceOptions options() {
        ImpedanceOptions options =
                ImpedanceOptions.DEFAULT.weighted(
                        switch (weights) {
                            case MODULUS -> new Weighting.Modulus();
                            case PROPORTIONAL -> new Weighting.Proportional();
                            case UNIT -> new Weighting.Uniform();
                        });
        for (Map.Entry<String, String> value : fixed.entrySet()) {
            options = options.fixing(value.getKey(), given(value.getKey(), value.getValue()));
        }
        return options;
    }

    private double given(String name, String value) {
        boolean known =
                circuit().isEmpty()
                        || circuit().get().parameters().stream()
                                .anyMatch(p -> p.symbol().equals(name));
        if (!known) {
            throw new ParameterException(
                    spec.commandLine(), "--fix: %s has no parameter %s".formatted(circuit, name));
        }
        try {
            return Quantity.parse(value).si().value();
        } catch (NotationException e) {
            throw new ParameterException(spec.commandLine(), "--fix " + e.getMessage());
        }
    }
}
