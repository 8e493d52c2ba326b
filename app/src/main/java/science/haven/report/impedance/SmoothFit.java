package science.haven.report.impedance;

import science.haven.figure.impedance.ImpedanceCurve;
import science.haven.fit.Converged;
import science.haven.impedance.ImpedanceFit;
import science.haven.impedance.arc.Arc;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.CircuitModel;
import science.haven.impedance.circuit.law.ComplexArray;
import science.haven.impedance.circuit.law.FrequencyGrid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A fitted circuit on frequencies dense enough for a smooth line.
///
/// @param curve the whole circuit
/// @param arcs its arcs, each moved to where it lies in the Nyquist plot
record SmoothFit(ImpedanceCurve curve, List<ImpedanceCurve> arcs) {

    private static final int PER_DECADE = 30;

    /// The smooth curves of a fit.
    ///
    /// @param fit the fit
    /// @return the curves; empty if there was nothing to fit
    static Optional<SmoothFit> of(ImpedanceFit fit) {
        if (fit.converged().isEmpty()) {
            return Optional.empty();
        }
        Converged converged = fit.converged().get();
        double[] frequency = dense(fit.curve().frequency());
        double[] values = converged.values();
        return Optional.of(
                new SmoothFit(
                        evaluated(fit.circuit(), frequency, values, 0),
                        arcs(fit, frequency, values)));
    }

    private static List<ImpedanceCurve> arcs(
            ImpedanceFit fit, double[] frequency, double[] values) {
        List<Arc> ordered = new ArrayList<>(fit.arcs());
        ordered.sort(Comparator.comparingDouble(arc -> -arc.relaxationFrequency().value()));
        double left = 0;
        int first = 0;
        List<Circuit> parts = new ArrayList<>();
        List<double[]> own = new ArrayList<>();
        for (Circuit part : fit.circuit().inSeries()) {
            int count = part.parameters().size();
            parts.add(part);
            own.add(java.util.Arrays.copyOfRange(values, first, first + count));
            if (count == 1 && part.parameters().getFirst().symbol().startsWith("R")) {
                left += values[first];
            }
            first += count;
        }
        List<ImpedanceCurve> arcs = new ArrayList<>();
        for (Arc arc : ordered) {
            for (int i = 0; i < parts.size(); i++) {
                boolean holds =
                        parts.get(i) instanceof Circuit.Parallel
                                && parts.get(i).parameters().stream()
                                        .anyMatch(p -> p.symbol().equals(arc.resistor()));
                if (holds) {
                    arcs.add(evaluated(parts.get(i), frequency, own.get(i), left));
                    left += arc.resistance().value();
                }
            }
        }
        return arcs;
    }

    private static ImpedanceCurve evaluated(
            Circuit circuit, double[] frequency, double[] values, double left) {
        ComplexArray z = new CircuitModel(circuit, new FrequencyGrid(frequency)).evaluate(values);
        double[] real = z.real().clone();
        for (int i = 0; i < real.length; i++) {
            real[i] += left;
        }
        return new ImpedanceCurve(frequency, real, z.imaginary().clone());
    }

    private static double[] dense(double[] measured) {
        double lowest = java.util.Arrays.stream(measured).min().orElse(1);
        double highest = java.util.Arrays.stream(measured).max().orElse(1);
        int count = 2 + (int) (PER_DECADE * Math.log10(highest / lowest));
        double[] frequency = new double[count];
        for (int i = 0; i < count; i++) {
            frequency[i] = highest * Math.pow(lowest / highest, i / (count - 1.0));
        }
        return frequency;
    }
}
