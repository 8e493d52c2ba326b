package science.haven.impedance;

import science.haven.fit.Converged;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the fitted arcs themselves tell about how far to trust them.
final class ArcRemarks {

    /// Two arcs are not resolved if the worse known resistance is so many times less certain than
    /// the sum, and uncertain in itself.
    private static final double TIMES_WORSE = 4;

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
                                arc.resistor(), apex, lowest, highest));
            }
        }
        for (int k = 1; k < arcs.size(); k++) {
            for (int l = 0; l < k; l++) {
                addIfNotResolved(arcs.get(l), arcs.get(k), fit, remarks);
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
        var sum = new Derived(value, gradient).measured(fit);
        double worse = Math.max(first.resistance().relative(), second.resistance().relative());
        if (worse > UNCERTAIN && worse > TIMES_WORSE * sum.relative()) {
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
