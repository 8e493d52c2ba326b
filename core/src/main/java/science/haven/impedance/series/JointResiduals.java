package science.haven.impedance.series;

import science.haven.fit.Model;
import science.haven.fit.Parameter;
import science.haven.impedance.CircuitResiduals;

import java.util.Arrays;
import java.util.List;

/// The residuals of all spectra of a series, one behind the other.
final class JointResiduals implements Model {

    private final List<CircuitResiduals> models;
    private final List<JointParameter> circuitParameters;
    private final List<Parameter> parameters;
    private final int residuals;
    private final double[] values;

    JointResiduals(List<CircuitResiduals> models, List<JointParameter> circuitParameters) {
        this.models = List.copyOf(models);
        this.circuitParameters = List.copyOf(circuitParameters);
        parameters = circuitParameters.stream().flatMap(p -> p.parameters().stream()).toList();
        residuals = models.stream().mapToInt(CircuitResiduals::residuals).sum();
        values = new double[circuitParameters.size()];
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public int residuals() {
        return residuals;
    }

    @Override
    public void evaluate(double[] numbers, double[] all, double[][] jacobian) {
        boolean differentiating = jacobian.length > 0;
        for (double[] column : jacobian) {
            Arrays.fill(column, 0);
        }
        int row = 0;
        for (int t = 0; t < models.size(); t++) {
            int rows = models.get(t).residuals();
            double[] own = new double[rows];
            double[][] slopes = differentiating ? new double[values.length][rows] : new double[0][];
            for (int k = 0; k < values.length; k++) {
                values[k] = circuitParameters.get(k).value(numbers, t);
            }
            models.get(t).evaluate(values, own, slopes);
            System.arraycopy(own, 0, all, row, rows);
            for (int k = 0; k < slopes.length; k++) {
                spread(circuitParameters.get(k), t, numbers, slopes[k], jacobian, row);
            }
            row += rows;
        }
    }

    /// Hands the slope by a circuit's parameter on to the numbers it is made of.
    private void spread(
            JointParameter parameter,
            int t,
            double[] numbers,
            double[] slope,
            double[][] jacobian,
            int row) {
        int first = parameter.first();
        switch (parameter.law()) {
            case FREE -> add(slope, 1, jacobian[first + t], row);
            case SHARED -> add(slope, 1, jacobian[first], row);
            case ARRHENIUS -> {
                double value = parameter.value(numbers, t);
                add(slope, value / numbers[first], jacobian[first], row);
                add(slope, value * parameter.lever(t), jacobian[first + 1], row);
            }
        }
    }

    private static void add(double[] slope, double factor, double[] column, int row) {
        for (int i = 0; i < slope.length; i++) {
            column[row + i] = factor * slope[i];
        }
    }
}
