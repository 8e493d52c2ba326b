package science.haven.impedance;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.Element;
import science.haven.impedance.circuit.law.ParameterKind;

import java.util.ArrayList;
import java.util.List;

/// The shapes that one part of the outer series can take, apart from its size.
///
/// The size of a part is its impedance scale: all resistances times a factor, all capacitances over
/// it. With the size taken out, what is left of a part are time constants, ratios of resistances
/// and exponents, and these have natural ranges: times lie in the measured window, exponents
/// between a half and one. That is why no start values are needed.
final class PartShapes {

    private static final double TIMES_PER_DECADE = 2.5;
    private static final double[] ARC_EXPONENTS = {0.95, 0.8, 0.65};
    private static final double[] LONE_EXPONENTS = {
        1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.4
    };
    private static final int DRAWS_PER_UNKNOWN = 60;

    private final List<Parameter> parameters;
    private final int[] exponentOf;
    private final List<Integer> times = new ArrayList<>();
    private final List<Integer> ratios = new ArrayList<>();
    private final List<Integer> exponents = new ArrayList<>();
    private final double fastest;
    private final double slowest;

    /// Sorts the unknowns of a part.
    ///
    /// @param part a part of the outer series
    /// @param fastest shortest time constant that the data could show, in s
    /// @param slowest longest time constant that the data could show, in s
    PartShapes(Circuit part, double fastest, double slowest) {
        this.parameters = part.parameters();
        this.fastest = fastest;
        this.slowest = slowest;
        exponentOf = exponentsOfElements(part);
        int reference = reference();
        for (int k = 0; k < parameters.size(); k++) {
            if (k != reference) {
                switch (kind(k)) {
                    case RESISTANCE, RATIO -> ratios.add(k);
                    case CAPACITANCE, INDUCTANCE, WARBURG, TIME -> times.add(k);
                    case EXPONENT -> exponents.add(k);
                }
            }
        }
    }

    /// All shapes worth trying.
    ///
    /// @return values of the part's parameters, with the reference resistance 1 Ω
    List<double[]> shapes() {
        if (ratios.isEmpty() && times.size() <= 1 && exponents.size() <= 1) {
            return grid();
        }
        return draws();
    }

    /// Makes a shape bigger.
    ///
    /// @param shape values of the part's parameters
    /// @param factor factor of all impedances
    /// @return values of the part's parameters
    double[] scaled(double[] shape, double factor) {
        double[] values = shape.clone();
        for (int k = 0; k < values.length; k++) {
            values[k] *= Math.pow(factor, kind(k).power());
        }
        return values;
    }

    /// The first resistance; without one, whatever sets the size of the part.
    private int reference() {
        for (int k = 0; k < parameters.size(); k++) {
            if (kind(k) == ParameterKind.RESISTANCE) {
                return k;
            }
        }
        for (int k = 0; k < parameters.size(); k++) {
            if (kind(k).power() != 0) {
                return k;
            }
        }
        return 0;
    }

    private ParameterKind kind(int k) {
        return ParameterKind.of(parameters.get(k));
    }

    /// For each parameter the index of the exponent of the same element, or −1.
    private static int[] exponentsOfElements(Circuit part) {
        List<Integer> found = new ArrayList<>();
        for (Element element : part.elements()) {
            int first = found.size();
            int exponent = -1;
            List<Parameter> own = element.parameters();
            for (int k = 0; k < own.size(); k++) {
                if (ParameterKind.of(own.get(k)) == ParameterKind.EXPONENT) {
                    exponent = first + k;
                    break;
                }
            }
            for (int k = 0; k < own.size(); k++) {
                found.add(exponent);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<double[]> grid() {
        double[] loneOrArc = times.isEmpty() ? LONE_EXPONENTS : ARC_EXPONENTS;
        double[] exponentChoices = exponents.isEmpty() ? new double[] {1} : loneOrArc;
        int timeCount =
                times.isEmpty() ? 1 : 2 + (int) (TIMES_PER_DECADE * Math.log10(slowest / fastest));
        List<double[]> all = new ArrayList<>();
        for (int t = 0; t < timeCount; t++) {
            double time = time(timeCount == 1 ? 0.5 : t / (timeCount - 1.0));
            for (double exponent : exponentChoices) {
                all.add(shape(new double[] {time}, new double[0], new double[] {exponent}));
            }
        }
        return all;
    }

    /// Low-discrepancy draws over all unknowns of the part, the same at each call.
    private List<double[]> draws() {
        int unknowns = times.size() + ratios.size() + exponents.size();
        List<double[]> all = new ArrayList<>();
        for (int draw = 1; draw <= DRAWS_PER_UNKNOWN * unknowns; draw++) {
            int dimension = 0;
            double[] time = new double[times.size()];
            for (int k = 0; k < time.length; k++) {
                time[k] = time(halton(draw, dimension++));
            }
            double[] ratio = new double[ratios.size()];
            for (int k = 0; k < ratio.length; k++) {
                ratio[k] = Math.pow(10, 3 * halton(draw, dimension++) - 1.5);
            }
            double[] exponent = new double[exponents.size()];
            for (int k = 0; k < exponent.length; k++) {
                exponent[k] = 0.5 + 0.5 * halton(draw, dimension++);
            }
            all.add(shape(time, ratio, exponent));
        }
        return all;
    }

    private double time(double fraction) {
        return fastest * Math.pow(slowest / fastest, fraction);
    }

    private double[] shape(double[] time, double[] ratio, double[] exponent) {
        double[] values = new double[parameters.size()];
        for (int k = 0; k < exponents.size(); k++) {
            values[exponents.get(k)] = exponent[k];
        }
        for (int k = 0; k < ratios.size(); k++) {
            values[ratios.get(k)] = ratio[k];
        }
        for (int k = 0; k < times.size(); k++) {
            values[times.get(k)] = magnitude(times.get(k), time[k], values);
        }
        int reference = reference();
        values[reference] =
                kind(reference) == ParameterKind.RESISTANCE
                        ? 1
                        : magnitude(reference, time(0.5), values);
        return values;
    }

    /// The value with which a parameter meets a resistance of 1 Ω at the frequency 1/time.
    private double magnitude(int k, double time, double[] values) {
        double exponent = exponentOf[k] < 0 ? 1 : values[exponentOf[k]];
        return switch (kind(k)) {
            case CAPACITANCE, INDUCTANCE -> Math.pow(time, exponent);
            case WARBURG -> 1 / Math.sqrt(time);
            case RESISTANCE, TIME, RATIO, EXPONENT -> time;
        };
    }

    /// The n-th number of the van der Corput sequence in the prime base of a dimension.
    private static double halton(int n, int dimension) {
        int[] primes = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};
        int base = primes[dimension % primes.length];
        double result = 0;
        double digit = 1;
        for (int left = n; left > 0; left /= base) {
            digit /= base;
            result += digit * (left % base);
        }
        return result;
    }
}
