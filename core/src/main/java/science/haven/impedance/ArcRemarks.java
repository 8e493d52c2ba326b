package science.haven.impedance;

import science.haven.fit.Converged;
import science.haven.impedance.arc.Arc;
import science.haven.impedance.arc.Derived;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the fitted arcs themselves tell about how far to trust them.
final class ArcRemarks {

    /// Two arcs are not resolved if their sum is known so much better than the worse of them, in
    /// ohm, and that one is uncertain in itself.
    private static final double SUM_IS_BETTER = 0.4;

    private static final double UNCERTAIN = 0.05;

    private ArcRemarks() {}

    static List<Remark> of(List<Arc> arcs, Converged fit, double[] frequency) {
        List<Remark> remarks = new ArrayList<>();
        double lowest = Arrays.stream(frequency).min().orElse(0);
        double highest = Arrays.stream(frequency).max().orElse(0);
        for (Arc arc : arcs) {
            double apex = arc.relaxationFrequency().value();
            if (apex < lowest || apex > highest) {
                remarks.add(
                        new ImpedanceRemark.ArcOutsideWindow(
                                arc.resistor(), apex, lowest, highest, apex >= lowest));
            }
        }
        List<Arc> seen =
                arcs.stream().filter(a -> a.relaxationFrequency().value() >= lowest).toList();
        for (int k = 1; k < seen.size(); k++) {
            for (int l = 0; l < k; l++) {
                addIfNotResolved(seen.get(l), seen.get(k), fit, remarks);
            }
        }
        return remarks;
    }

    private static void addIfNotResolved(
            Arc first, Arc second, Converged fit, List<Remark> remarks) {
        double[] gradient = new double[fit.values().length];
        gradient[fit.indexOf(first.resistor())] = 1;
        gradient[fit.indexOf(second.resistor())] = 1;
        double value = first.resistance().value() + second.resistance().value();
        Measured sum = new Derived(value, gradient).measured(fit);
        double worse = Math.max(first.resistance().relative(), second.resistance().relative());
        double widest =
                Math.max(first.resistance().uncertainty(), second.resistance().uncertainty());
        if (worse > UNCERTAIN && sum.uncertainty() < SUM_IS_BETTER * widest) {
            remarks.add(
                    new ImpedanceRemark.ArcsNotResolved(
                            first.resistor(),
                            second.resistor(),
                            first.resistance(),
                            second.resistance(),
                            sum));
        }
    }
}
