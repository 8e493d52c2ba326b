package science.haven.fieldgradient;

import science.haven.fieldgradient.attenuation.Attenuation;
import science.haven.fit.Parameter;
import science.haven.fit.law.Candidate;
import science.haven.fit.linear.LinearFit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Start values without guessing: amplitude and floor are solved for at every diffusion coefficient
/// of a grid, first for one coefficient alone, then about the best of those for the other laws.
final class DecayStarts {

    private static final int RATES = 30;

    /// The initial slope of a curved decay is steeper than the one exponential through it.
    private static final double[] STEEPER = {0.7, 1.5, 4};

    private final double[] b;
    private final double[] intensity;
    private final double[] weights;
    private final double[] floor;

    DecayStarts(EchoDecay decay) {
        b = decay.b();
        intensity = decay.intensity();
        weights = decay.weights();
        floor = new double[b.length];
        Arrays.fill(floor, 1);
    }

    /// The models that can be begun on the points.
    List<Candidate<EchoModel>> candidates(List<EchoModel> models) {
        List<Candidate<EchoModel>> candidates = new ArrayList<>();
        for (EchoModel model : models) {
            double[] start = start(model);
            if (start.length > 0) {
                candidates.add(new Candidate<>(model, new DecayCurve(model), start, Set.of()));
            }
        }
        return candidates;
    }

    private double[] start(EchoModel model) {
        double[] single = best(new EchoModel(EchoLaw.ISOTROPIC, model.floor()), rates());
        if (model.law() == EchoLaw.ISOTROPIC || single.length == 0) {
            return single;
        }
        return best(model, Arrays.stream(STEEPER).map(s -> s * single[1]).toArray());
    }

    /// From a hundredth of 1/(greatest b) to three times 1/(least).
    private double[] rates() {
        double most = Arrays.stream(b).max().orElse(1);
        double least = Arrays.stream(b).filter(x -> x > 0).min().orElse(most);
        double low = 0.01 / most;
        double high = Math.max(3 / least, 1000 * low);
        double[] rates = new double[RATES];
        for (int k = 0; k < RATES; k++) {
            rates[k] = low * Math.pow(high / low, k / (RATES - 1.0));
        }
        return rates;
    }

    private double[] best(EchoModel model, double[] rates) {
        Attenuation attenuation = model.law().attenuation();
        double[] slopes = new double[attenuation.parameters().size()];
        double[] column = new double[b.length];
        double[][] columns =
                model.floor() ? new double[][] {column, floor} : new double[][] {column};
        double least = Double.POSITIVE_INFINITY;
        double[] found = {};
        for (double rate : rates) {
            for (double[] values : attenuation.starts(rate)) {
                if (!isWithin(values, attenuation.parameters())) {
                    continue;
                }
                for (int i = 0; i < b.length; i++) {
                    column[i] = attenuation.at(b[i], values, slopes);
                }
                LinearFit fit = LinearFit.of(columns, intensity, weights);
                if (fit.chiSquared() < least && fit.coefficients()[0] > 0) {
                    least = fit.chiSquared();
                    found = start(fit.coefficients(), values);
                }
            }
        }
        return found;
    }

    private static boolean isWithin(double[] values, List<Parameter> parameters) {
        for (int k = 0; k < values.length; k++) {
            Parameter parameter = parameters.get(k);
            if (!(values[k] > parameter.lower() && values[k] < parameter.upper())) {
                return false;
            }
        }
        return true;
    }

    private static double[] start(double[] coefficients, double[] values) {
        double[] start = new double[coefficients.length + values.length];
        start[0] = coefficients[0];
        System.arraycopy(values, 0, start, 1, values.length);
        if (coefficients.length > 1) {
            start[start.length - 1] = coefficients[1];
        }
        return start;
    }
}
