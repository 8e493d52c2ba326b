package science.haven.lineshape.mixture;

import science.haven.fit.Model;
import science.haven.fit.Parameter;
import science.haven.lineshape.mixture.component.PhaseComponent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Spectra of one sample beside each other: what belongs to the sites is common to all, amounts,
/// widths of lines, phases and baselines are own. Couplings are those of the nucleus of the first
/// spectrum; other isotopes have them by the ratio of their quadrupole moments.
///
/// Own parameters of several spectra end with the number of the spectrum: `A1·2` is the amount of
/// part 1 in spectrum 2.
final class JointModel implements Model {

    private final List<MixtureModel> models = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();

    /// For each spectrum the place of each of its parameters among all.
    private final List<int[]> places = new ArrayList<>();

    /// For each spectrum its own value of each of its parameters over the common one.
    private final List<double[]> factors = new ArrayList<>();

    private final double[] start;
    private final int residuals;

    /// @param settings the spectra
    /// @param parts for each spectrum its parts
    /// @param baseline terms of the baselines
    JointModel(List<Setting> settings, List<List<Part>> parts, int baseline) {
        int all = 0;
        List<Double> starts = new ArrayList<>();
        for (int j = 0; j < settings.size(); j++) {
            Setting setting = settings.get(j);
            MixtureModel model =
                    new MixtureModel(
                            setting.components(parts.get(j), baseline),
                            setting.spectrum().intensity(),
                            setting.spectrum().noise());
            models.add(model);
            all += model.residuals();
            double[] factor =
                    model.parameters().stream()
                            .mapToDouble(p -> coupling(p.symbol()) ? setting.coupling() : 1)
                            .toArray();
            factors.add(factor);
            places.add(places(model, factor, settings.size() > 1 ? "·" + (j + 1) : "", starts));
        }
        residuals = all;
        start = starts.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private int[] places(MixtureModel model, double[] factor, String ending, List<Double> starts) {
        double[] own = model.start();
        int[] place = new int[own.length];
        for (int k = 0; k < own.length; k++) {
            Parameter p = model.parameters().get(k);
            Parameter named =
                    common(p.symbol())
                            ? p
                            : new Parameter(
                                    p.symbol() + ending,
                                    p.meaning(),
                                    p.unit(),
                                    p.lower(),
                                    p.upper(),
                                    p.scale());
            place[k] = indexOf(named.symbol());
            if (place[k] < 0) {
                place[k] = parameters.size();
                parameters.add(named);
                starts.add(Math.clamp(own[k] / factor[k], named.lower(), named.upper()));
            }
        }
        return place;
    }

    private static boolean common(String symbol) {
        return "AGLb".indexOf(symbol.charAt(0)) < 0 && !symbol.equals(PhaseComponent.SYMBOL);
    }

    private static boolean coupling(String symbol) {
        return symbol.startsWith("C_Q") || symbol.startsWith("s");
    }

    private int indexOf(String symbol) {
        for (int k = 0; k < parameters.size(); k++) {
            if (parameters.get(k).symbol().equals(symbol)) {
                return k;
            }
        }
        return -1;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public int residuals() {
        return residuals;
    }

    double[] start() {
        return start.clone();
    }

    /// The values that concern one spectrum, in the order of its own model.
    double[] own(double[] values, int spectrum) {
        int[] place = places.get(spectrum);
        double[] own = new double[place.length];
        for (int k = 0; k < own.length; k++) {
            own[k] = factors.get(spectrum)[k] * values[place[k]];
        }
        return own;
    }

    @Override
    public void evaluate(double[] values, double[] all, double[][] jacobian) {
        for (double[] row : jacobian) {
            Arrays.fill(row, 0);
        }
        int from = 0;
        for (int j = 0; j < models.size(); j++) {
            MixtureModel model = models.get(j);
            int[] place = places.get(j);
            double[] rest = new double[model.residuals()];
            double[][] slopes =
                    jacobian.length == 0 ? jacobian : new double[place.length][rest.length];
            model.evaluate(own(values, j), rest, slopes);
            System.arraycopy(rest, 0, all, from, rest.length);
            for (int k = 0; k < slopes.length; k++) {
                for (int i = 0; i < rest.length; i++) {
                    jacobian[place[k]][from + i] = factors.get(j)[k] * slopes[k][i];
                }
            }
            from += rest.length;
        }
    }
}
