package science.haven.fit;

import java.util.List;
import java.util.stream.IntStream;

/// A model whose unbounded parameters keep the sign of their start and move by factors.
///
/// A fit that fails is tried once more in this shape: a far start often fails only because a step
/// by differences threw an amplitude to the wrong sign, from where no way leads back.
final class Magnitudes implements Model {

    private final Model model;
    private final List<Parameter> parameters;
    private final boolean[] mirrored;
    private final double[] values;

    Magnitudes(Model model, double[] start) {
        this.model = model;
        List<Parameter> original = model.parameters();
        parameters =
                IntStream.range(0, start.length)
                        .mapToObj(k -> magnitude(original.get(k), start[k]))
                        .toList();
        mirrored = new boolean[start.length];
        for (int k = 0; k < start.length; k++) {
            mirrored[k] = start[k] < 0 && applies(original.get(k), start[k]);
        }
        values = new double[start.length];
    }

    /// Whether a parameter of this kind and start is changed at all.
    static boolean applies(Parameter parameter, double start) {
        return parameter.scale() == Scale.LINEAR
                && start != 0
                && parameter.lower() == Double.NEGATIVE_INFINITY
                && parameter.upper() == Double.POSITIVE_INFINITY;
    }

    private static Parameter magnitude(Parameter parameter, double start) {
        return applies(parameter, start)
                ? Parameter.positive(parameter.symbol(), parameter.meaning(), parameter.unit())
                : parameter;
    }

    /// Values of this model to those of the original, or back.
    double[] mirror(double[] from) {
        double[] mirror = from.clone();
        for (int k = 0; k < mirror.length; k++) {
            mirror[k] = mirrored[k] ? -from[k] : from[k];
        }
        return mirror;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public int residuals() {
        return model.residuals();
    }

    @Override
    public void evaluate(double[] magnitudes, double[] residuals, double[][] jacobian) {
        for (int k = 0; k < values.length; k++) {
            values[k] = mirrored[k] ? -magnitudes[k] : magnitudes[k];
        }
        model.evaluate(values, residuals, jacobian);
        for (int k = 0; k < jacobian.length; k++) {
            for (int i = 0; mirrored[k] && i < residuals.length; i++) {
                jacobian[k][i] = -jacobian[k][i];
            }
        }
    }
}
