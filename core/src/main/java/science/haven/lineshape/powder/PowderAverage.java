package science.haven.lineshape.powder;

import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.tensor.FrequencyTensor;
import science.haven.lineshape.tensor.TransitionFrequency;
import science.haven.math.Recent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The pattern of a frequency over all orientations.
///
/// Grids are made once for each density; an instance keeps those it used last, and therefore serves
/// one thread.
public final class PowderAverage {

    private static final int KEPT = 16;

    private final Recent<Integer, Octants> octants = new Recent<>(KEPT);
    private final boolean shared;
    private Tents tents;

    /// Makes room to work in; each bin counts what lies within it.
    public PowderAverage() {
        this(false);
    }

    /// Makes room to work in.
    ///
    /// @param shared whether bins are cubic splines that share the signal: for what is blurred
    ///   afterwards
    public PowderAverage(boolean shared) {
        this.shared = shared;
        tents = new Tents(1, 0, shared);
    }

    /// Adds the pattern of one frequency.
    ///
    /// @param frequency frequency and derivatives over the direction
    /// @param weight signal of all orientations, dimensionless
    /// @param axis the bins
    /// @param density intervals along an edge of an octant
    /// @param bins receives the signal, dimensionless
    /// @param derivatives receives the derivatives of `frequency`, in the inverse unit of the
    ///   parameter; an array for each
    public void add(
            TransitionFrequency frequency,
            double weight,
            FrequencyAxis axis,
            int density,
            double[] bins,
            Map<LineParameter, double[]> derivatives) {
        List<double[]> moving = new ArrayList<>();
        List<double[]> targets = new ArrayList<>();
        double uniform = 0;
        for (Map.Entry<LineParameter, FrequencyTensor> entry : frequency.derivatives().entrySet()) {
            if (entry.getKey() == LineParameter.SHIFT) {
                uniform = entry.getValue().isotropic() / axis.step();
            } else {
                moving.add(inBins(entry.getValue(), axis));
                targets.add(of(entry.getKey(), derivatives));
            }
        }
        double[] components = inBins(frequency.value(), axis);
        components[0] -= axis.start() / axis.step() - 0.5;
        moving.addFirst(components);
        if (tents.points() != axis.points() || tents.parameters() != targets.size()) {
            tents = new Tents(axis.points(), targets.size(), shared);
        }
        octants.of(density, Octants::new).lay(moving, weight, uniform != 0, tents);
        tents.addBinsTo(bins);
        for (int p = 0; p < targets.size(); p++) {
            tents.addFluxTo(p, targets.get(p));
        }
        if (uniform != 0) {
            tents.addUniformTo(uniform, of(LineParameter.SHIFT, derivatives));
        }
        tents.clear();
    }

    private static double[] of(LineParameter parameter, Map<LineParameter, double[]> derivatives) {
        return Objects.requireNonNull(derivatives.get(parameter), parameter.name());
    }

    private static double[] inBins(FrequencyTensor tensor, FrequencyAxis axis) {
        double[] scaled = tensor.components().clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] /= axis.step();
        }
        return scaled;
    }
}
