package science.haven.lineshape.sideband;

import science.haven.lineshape.powder.PowderPatterns;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.Spinning;
import science.haven.lineshape.tensor.FrequencyTensor;
import science.haven.lineshape.tensor.TransitionFrequency;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A transition of a turning sample, with everything in bins.
///
/// @param value components of the frequency
/// @param mean the same averaged over a turn; 0 is the lower end of the axis
/// @param velocities components of the derivatives, without those of the shift
/// @param meanVelocities the same averaged over a turn
/// @param uniform derivative by the shift, which is the same everywhere; 0 if it is not wanted
/// @param rate spinning rate
/// @param angle angle of the rotor in rad
/// @param weight signal
/// @param octants how many octants of orientations differ
/// @param parameters those of the velocities
record SpinningLine(
        double[] value,
        double[] mean,
        double[][] velocities,
        double[][] meanVelocities,
        double uniform,
        double rate,
        double angle,
        double weight,
        int octants,
        List<LineParameter> parameters) {

    static SpinningLine of(PowderPatterns.Line line, Spinning.Finite spinning, FrequencyAxis axis) {
        TransitionFrequency frequency = line.frequency();
        TransitionFrequency spun = frequency.spun(spinning.angle());
        double[] value = inBins(frequency.value(), axis);
        double[] mean = inBins(spun.value(), axis);
        mean[0] -= axis.start() / axis.step() - 0.5;
        int octants = Octant.count(value);
        List<LineParameter> parameters = new ArrayList<>(frequency.derivatives().keySet());
        double uniform = 0;
        if (parameters.remove(LineParameter.SHIFT)) {
            uniform = velocity(frequency, LineParameter.SHIFT, axis, octants)[0];
        }
        double[][] velocities = new double[parameters.size()][];
        double[][] meanVelocities = new double[parameters.size()][];
        for (int p = 0; p < velocities.length; p++) {
            velocities[p] = velocity(frequency, parameters.get(p), axis, octants);
            meanVelocities[p] = velocity(spun, parameters.get(p), axis, octants);
        }
        return new SpinningLine(
                value,
                mean,
                velocities,
                meanVelocities,
                uniform,
                spinning.rate() / axis.step(),
                spinning.angle(),
                line.weight(),
                octants,
                parameters);
    }

    private static double[] velocity(
            TransitionFrequency frequency,
            LineParameter parameter,
            FrequencyAxis axis,
            int octants) {
        FrequencyTensor tensor = Objects.requireNonNull(frequency.derivatives().get(parameter));
        double[] velocity = inBins(tensor, axis);
        return octants == 1 ? Octant.even(velocity) : velocity;
    }

    private static double[] inBins(FrequencyTensor tensor, FrequencyAxis axis) {
        double[] scaled = tensor.components().clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] /= axis.step();
        }
        return scaled;
    }

    /// So far, at most, the mean over a turn is from its own mean.
    double spread() {
        double sum = 0;
        for (int k = 1; k < mean.length; k++) {
            sum += Math.abs(mean[k]);
        }
        return sum;
    }

    Modulation modulation(ConeTable table) {
        return new Modulation(table, rate, value, velocities);
    }
}
