package science.haven.impedance.series;

import science.haven.fit.Parameter;
import science.haven.quantity.Constants;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// One parameter of a circuit over a temperature series: which numbers of the joint fit it is made
/// of, and how.
///
/// @param parameter the parameter of the circuit
/// @param law what it does over temperature
/// @param first index of its first number in the joint fit
/// @param temperatures temperatures in K
/// @param middle temperature in K at which an activated resistance is given
record JointParameter(
        Parameter parameter, OverTemperature law, int first, double[] temperatures, double middle) {

    /// How many numbers of the joint fit it takes.
    int count() {
        return switch (law) {
            case FREE -> temperatures.length;
            case SHARED -> 1;
            case ARRHENIUS -> 2;
        };
    }

    /// The numbers as parameters of the joint fit.
    List<Parameter> parameters() {
        return switch (law) {
            case SHARED -> List.of(parameter);
            case FREE -> {
                List<Parameter> own = new ArrayList<>();
                for (double temperature : temperatures) {
                    own.add(renamed("%s(%.2f K)", temperature));
                }
                yield own;
            }
            case ARRHENIUS ->
                    List.of(
                            renamed("%s(%.2f K)", middle),
                            Parameter.real(
                                    "Ea(" + parameter.symbol() + ")",
                                    "activation energy of 1/(RT)",
                                    Unit.JOULE));
        };
    }

    private Parameter renamed(String format, double temperature) {
        return new Parameter(
                String.format(Locale.ROOT, format, parameter.symbol(), temperature),
                parameter.meaning(),
                parameter.unit(),
                parameter.lower(),
                parameter.upper(),
                parameter.scale());
    }

    /// Value of the circuit's parameter at a temperature.
    double value(double[] numbers, int at) {
        return switch (law) {
            case FREE -> numbers[first + at];
            case SHARED -> numbers[first];
            case ARRHENIUS ->
                    numbers[first]
                            * temperatures[at]
                            / middle
                            * Math.exp(numbers[first + 1] * lever(at));
        };
    }

    /// `(1/T − 1/T_middle)/k_B` in J⁻¹.
    double lever(int at) {
        return (1 / temperatures[at] - 1 / middle) / Constants.BOLTZMANN;
    }

    /// Start numbers from the values of free fits.
    double[] start(double[] values) {
        return switch (law) {
            case FREE -> values.clone();
            case SHARED -> new double[] {middleOf(values)};
            case ARRHENIUS -> line(values);
        };
    }

    private static double middleOf(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// Straight line of ln(R/T) over 1/T.
    private double[] line(double[] values) {
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        int n = values.length;
        for (int i = 0; i < n; i++) {
            double x = lever(i);
            double y = Math.log(values[i] * middle / temperatures[i]);
            sumX += x;
            sumY += y;
            sumXx += x * x;
            sumXy += x * y;
        }
        double slope = (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
        return new double[] {Math.exp((sumY - slope * sumX) / n), slope};
    }
}
