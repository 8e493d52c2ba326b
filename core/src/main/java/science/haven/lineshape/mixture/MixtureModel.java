package science.haven.lineshape.mixture;

import science.haven.fit.Model;
import science.haven.fit.Parameter;
import science.haven.lineshape.mixture.component.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Components beside a measured spectrum.
public final class MixtureModel implements Model {

    private final List<Component> components;
    private final double[] intensity;
    private final double noise;
    private final List<Parameter> parameters;

    /// Lays components beside a spectrum.
    ///
    /// @param components what the spectrum consists of, on its axis
    /// @param intensity intensity of each bin, in arbitrary units
    /// @param noise standard deviation of the intensity, in its unit, > 0
    public MixtureModel(List<? extends Component> components, double[] intensity, double noise) {
        if (!(noise > 0 && Double.isFinite(noise))) {
            throw new IllegalArgumentException("noise must be > 0, got " + noise);
        }
        this.components = List.copyOf(components);
        this.intensity = intensity.clone();
        this.noise = noise;
        List<Parameter> all = new ArrayList<>();
        components.forEach(component -> all.addAll(component.parameters()));
        parameters = List.copyOf(all);
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public int residuals() {
        return intensity.length;
    }

    /// Where a fit begins.
    ///
    /// @return a value for each parameter, in its unit
    public double[] start() {
        return components.stream().flatMapToDouble(c -> Arrays.stream(c.start())).toArray();
    }

    @Override
    public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
        Arrays.fill(residuals, 0);
        for (double[] row : jacobian) {
            Arrays.fill(row, 0);
        }
        int from = 0;
        for (Component component : components) {
            int to = from + component.parameters().size();
            double[][] rows =
                    jacobian.length == 0 ? jacobian : Arrays.copyOfRange(jacobian, from, to);
            component.add(Arrays.copyOfRange(values, from, to), residuals, rows);
            from = to;
        }
        for (int i = 0; i < intensity.length; i++) {
            residuals[i] = (residuals[i] - intensity[i]) / noise;
            for (double[] row : jacobian) {
                row[i] /= noise;
            }
        }
    }
}
