package science.haven.cli.lineshape;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import science.haven.data.Acquisition;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.formats.SourceFile;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.math.FourierTransform;
import science.haven.quantity.Nuclide;
import science.haven.spectrum.Recipe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A computed spectrum as a signal: as it is, or processed as an experiment was.
final class SimulatedSignal {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--step",
            paramLabel = "TEXT",
            description = {
                "Process the computed signal in time as an experiment was; all steps in their"
                        + " order, as a study writes them."
            })
    private List<String> steps = List.of();

    boolean processed() {
        return !steps.isEmpty();
    }

    /// The signal of bins.
    NmrSignal of(double[] bins, Experiment experiment, Nuclide nuclide, SourceFile source) {
        double[] values = new double[2 * bins.length];
        for (int i = 0; i < bins.length; i++) {
            values[2 * i] = bins[i];
        }
        FrequencyAxis axis = experiment.axis();
        double larmor = experiment.larmorFrequency();
        SpectralAxis direct =
                new SpectralAxis(
                        SpectralAxis.Domain.FREQUENCY,
                        SpectralAxis.Quadrature.REAL,
                        nuclide.symbol(),
                        axis.points(),
                        axis.start(),
                        axis.step(),
                        larmor,
                        larmor);
        NmrSignal spectrum =
                new NmrSignal(
                        values,
                        direct,
                        Optional.empty(),
                        Acquisition.unknown("simulated spectrum"),
                        source.provenance("spin systems in JSON", "", List.of(), List.of()));
        return processed() ? recipe().apply(decay(spectrum)).signal() : spectrum;
    }

    private Recipe recipe() {
        String text = steps.stream().map(step -> "- " + step).collect(Collectors.joining("\n"));
        try {
            return Recipe.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--step: " + e.getMessage());
        }
    }

    /// What a receiver would have recorded from the pulse on: a spectrum of n bins tells of n/2
    /// points in time.
    ///
    /// ```text
    /// s(t) = 2/n Σ bins exp[2πi (f − f₀) t]      f₀ in the middle of the axis
    /// ```
    private static NmrSignal decay(NmrSignal spectrum) {
        SpectralAxis axis = spectrum.direct();
        int n = axis.points();
        double[] row = spectrum.values().clone();
        new FourierTransform(n).inverse(row, 0);
        int points = n / 2;
        double[] values = new double[2 * points];
        for (int k = 0; k < points; k++) {
            // The transform counts from the first bin, the receiver from the middle one.
            double phase = -2 * Math.PI * ((long) (n / 2) * k % n) / n;
            double cosine = Math.cos(phase);
            double sine = Math.sin(phase);
            values[2 * k] = 2 * (row[2 * k] * cosine - row[2 * k + 1] * sine);
            values[2 * k + 1] = 2 * (row[2 * k] * sine + row[2 * k + 1] * cosine);
        }
        SpectralAxis time =
                new SpectralAxis(
                        SpectralAxis.Domain.TIME,
                        SpectralAxis.Quadrature.COMPLEX,
                        axis.nucleus(),
                        points,
                        0,
                        1 / (n * axis.step()),
                        axis.carrier() + axis.at(n / 2),
                        axis.reference());
        return new NmrSignal(
                values, time, Optional.empty(), spectrum.acquisition(), spectrum.provenance());
    }
}
