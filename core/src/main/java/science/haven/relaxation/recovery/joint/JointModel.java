package science.haven.relaxation.recovery.joint;

import science.haven.fit.Model;
import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Constants;
import science.haven.quantity.Unit;
import science.haven.relaxation.recovery.RecoveryData;
import science.haven.relaxation.recovery.joint.JointOptions.Fractions;
import science.haven.relaxation.recovery.joint.JointOptions.Rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All recoveries at once.
///
/// ```text
/// y_i(t) = M_i ∓ A_i Σ_k p_k exp(−R_k(T_i) t)      p₁ = v₁, p₂ = (1 − v₁) v₂, …, Σ p_k = 1
/// ```
///
/// Parameters: M and A of each temperature, then the v, then the rates or, for each phase, the rate
/// at the reference temperature and the activation energy.
final class JointModel implements Model {

    private final List<RecoveryAtTemperature> series;
    private final double[][] sigma;
    private final JointOptions options;
    private final double reference;
    private final List<Parameter> parameters;
    private final int residuals;

    /// @param series the recoveries
    /// @param sigma relative weights of their points
    /// @param options what they share
    JointModel(List<RecoveryAtTemperature> series, double[][] sigma, JointOptions options) {
        this.series = series;
        this.sigma = sigma;
        this.options = options;
        double inverse = series.stream().mapToDouble(s -> 1 / s.temperature()).average().orElse(1);
        reference = 1 / inverse;
        residuals = series.stream().mapToInt(s -> s.data().size()).sum();
        parameters = named();
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    private List<Parameter> named() {
        List<Parameter> all = new ArrayList<>();
        for (int i = 1; i <= series.size(); i++) {
            all.add(Parameter.real("M" + i, "end of recovery " + i, Unit.NONE));
            all.add(Parameter.real("A" + i, "amplitude of recovery " + i, Unit.NONE));
        }
        int sets = options.fractions() == Fractions.SHARED ? 1 : series.size();
        for (int i = 1; i <= sets; i++) {
            for (int k = 1; k < options.phases(); k++) {
                all.add(
                        new Parameter(
                                "v%d_%d".formatted(k, i),
                                "share of phase %d in what the earlier ones leave".formatted(k),
                                Unit.NONE,
                                0,
                                1,
                                Scale.LOGIT));
            }
        }
        for (int k = 1; k <= options.phases(); k++) {
            switch (options.rates()) {
                case FREE -> {
                    for (int i = 1; i <= series.size(); i++) {
                        String symbol = "R%d_%d".formatted(k, i);
                        all.add(Parameter.positive(symbol, "rate", Unit.PER_SECOND));
                    }
                }
                case ARRHENIUS -> {
                    all.add(Parameter.positive("R" + k, "rate at T_ref", Unit.PER_SECOND));
                    all.add(Parameter.real("E" + k, "activation energy", Unit.JOULE));
                }
            }
        }
        return List.copyOf(all);
    }

    @Override
    public int residuals() {
        return residuals;
    }

    @Override
    public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
        for (double[] column : jacobian) {
            Arrays.fill(column, 0);
        }
        int row = 0;
        for (int i = 0; i < series.size(); i++) {
            row = evaluate(i, row, values, residuals, jacobian);
        }
    }

    /// One recovery; returns the row after its last one.
    private int evaluate(
            int i, int first, double[] values, double[] residuals, double[][] jacobian) {
        RecoveryData data = series.get(i).data();
        double[] delay = data.delay();
        double[] y = data.intensity();
        double sign = data.kind().recovers() ? -1 : 1;
        double[] p = fractions(values, i);
        double[] rates = new double[p.length];
        for (int k = 0; k < p.length; k++) {
            rates[k] = rate(values, k, i);
        }
        double[] decays = new double[p.length];
        for (int t = 0; t < delay.length; t++) {
            double left = 0;
            for (int k = 0; k < p.length; k++) {
                decays[k] = Math.exp(-rates[k] * delay[t]);
                left += p[k] * decays[k];
            }
            int row = first + t;
            double amplitude = sign * values[2 * i + 1] / sigma[i][t];
            residuals[row] = (values[2 * i] - y[t]) / sigma[i][t] + amplitude * left;
            if (jacobian.length > 0) {
                jacobian[2 * i][row] = 1 / sigma[i][t];
                jacobian[2 * i + 1][row] = sign * left / sigma[i][t];
                byFractions(i, row, amplitude, values, decays, jacobian);
                for (int k = 0; k < p.length; k++) {
                    double byRate = -amplitude * p[k] * decays[k] * delay[t];
                    byRates(i, row, k, byRate * rates[k], values, jacobian);
                }
            }
        }
        return first + delay.length;
    }

    private void byFractions(
            int i,
            int row,
            double amplitude,
            double[] values,
            double[] decays,
            double[][] jacobian) {
        for (int l = 0; l < options.phases() - 1; l++) {
            double[] slopes = fractionSlopes(values, i, l);
            double sum = 0;
            for (int k = 0; k < slopes.length; k++) {
                sum += slopes[k] * decays[k];
            }
            jacobian[share(l, i)][row] = amplitude * sum;
        }
    }

    /// @param byLog derivative by ln R of phase k
    private void byRates(
            int i, int row, int k, double byLog, double[] values, double[][] jacobian) {
        int place = ratePlace(k, i);
        jacobian[place][row] = byLog / values[place];
        if (options.rates() == Rates.ARRHENIUS) {
            jacobian[place + 1][row] = -byLog * inverseEnergy(i);
        }
    }

    int phases() {
        return options.phases();
    }

    int temperatures() {
        return series.size();
    }

    boolean isArrhenius() {
        return options.rates() == Rates.ARRHENIUS;
    }

    /// Fractions of the phases at a temperature.
    double[] fractions(double[] values, int i) {
        double[] p = new double[options.phases()];
        double left = 1;
        for (int k = 0; k + 1 < p.length; k++) {
            p[k] = left * values[share(k, i)];
            left -= p[k];
        }
        p[p.length - 1] = left;
        return p;
    }

    /// Derivatives of the fractions by v_l.
    double[] fractionSlopes(double[] values, int i, int l) {
        double[] p = fractions(values, i);
        double[] slopes = new double[p.length];
        double v = values[share(l, i)];
        slopes[l] = v > 0 ? p[l] / v : 0;
        for (int k = l + 1; k < p.length; k++) {
            slopes[k] = v < 1 ? -p[k] / (1 - v) : 0;
        }
        return slopes;
    }

    /// Rate of phase k at temperature i, in s⁻¹.
    double rate(double[] values, int k, int i) {
        int place = ratePlace(k, i);
        return switch (options.rates()) {
            case FREE -> values[place];
            case ARRHENIUS -> values[place] * Math.exp(-values[place + 1] * inverseEnergy(i));
        };
    }

    /// Index of v_l.
    int share(int l, int i) {
        int set = options.fractions() == Fractions.SHARED ? 0 : i;
        return 2 * series.size() + set * (options.phases() - 1) + l;
    }

    /// Index of the rate of a phase, or of its rate at the reference temperature.
    int ratePlace(int k, int i) {
        int sets = options.fractions() == Fractions.SHARED ? 1 : series.size();
        int first = 2 * series.size() + sets * (options.phases() - 1);
        return options.rates() == Rates.FREE ? first + k * series.size() + i : first + 2 * k;
    }

    /// `(1/T − 1/T_ref)/k_B`, in J⁻¹.
    double inverseEnergy(int i) {
        return (1 / series.get(i).temperature() - 1 / reference) / Constants.BOLTZMANN;
    }
}
