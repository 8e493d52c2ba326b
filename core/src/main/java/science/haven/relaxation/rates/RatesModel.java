package science.haven.relaxation.rates;

import science.haven.fit.Model;
import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.motion.SpectralDensity;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The rates of several motions with common times, compared in ln R.
///
/// ```text
/// R(kind, nucleus, ω, T) = Σ_k C_k(nucleus) Σ_j w_j J_k(ω_j, τ_k(T)) + A T^κ + const
/// ```
///
/// Parameters: motion by motion those of time, shape, and one strength per nucleus; then the
/// background.
final class RatesModel implements Model {

    /// No ln τ beyond this: squares of ωτ stay finite.
    private static final double LOG_LIMIT = 300;

    private static final double LEAST_RATE = 1e-200;

    private static final double LEAST_EXPONENT = -10;
    private static final double MOST_EXPONENT = 20;

    private final RateTable table;
    private final TimeLaw time;
    private final SpectralDensity density;
    private final Background background;
    private final int motions;
    private final int timeCount;
    private final int shapeCount;
    private final int perMotion;
    private final List<Parameter> parameters;
    private final Map<Nuclide, Double> strengths;

    private final double[] logTau;
    private final double[][] timeGradient;

    /// By sample: J, J ∂ ln J/∂ ln τ, and derivatives by the shape.
    private final double[][] spectral;

    /// By motion and point: the rate over the strength, and its derivatives.
    private final double[][][] rates;

    private final double[] total;

    RatesModel(RateTable table, RatesOptions options, SpectralDensity density, int motions) {
        this.table = table;
        this.time = options.time();
        this.density = density;
        this.background = options.background();
        this.motions = motions;
        strengths = options.strengths();
        timeCount = time.parameters().size();
        shapeCount = density.parameters().size();
        perMotion = timeCount + shapeCount + table.nuclei.size();
        parameters = List.copyOf(named());
        logTau = new double[table.temperatures.length];
        timeGradient = new double[table.temperatures.length][timeCount];
        spectral = new double[table.sampleOmega.length][4];
        rates = new double[motions][2 + shapeCount][table.points()];
        total = new double[table.points()];
    }

    private List<Parameter> named() {
        List<Parameter> named = new ArrayList<>();
        for (int k = 1; k <= motions; k++) {
            for (Parameter parameter : time.parameters()) {
                named.add(numbered(parameter, k));
            }
            for (Parameter parameter : density.parameters()) {
                named.add(numbered(parameter, k));
            }
            for (Nuclide nucleus : table.nuclei) {
                named.add(
                        Parameter.positive(
                                strength(k, nucleus),
                                "strength of motion %d at %s".formatted(k, nucleus.symbol()),
                                Unit.parse("s^-2")));
            }
        }
        for (String ground : table.grounds) {
            for (int term = 0; term < background.terms(); term++) {
                String name = background.name(term);
                named.add(
                        new Parameter(
                                "%s(%s)".formatted(name, ground),
                                "background of " + ground,
                                name.equals("A") ? powerUnit() : Unit.PER_SECOND,
                                0,
                                Double.POSITIVE_INFINITY,
                                Scale.LINEAR));
            }
        }
        if (background.fitted()) {
            named.add(
                    new Parameter(
                            Background.EXPONENT,
                            "exponent κ of the background",
                            Unit.NONE,
                            LEAST_EXPONENT,
                            MOST_EXPONENT,
                            Scale.LINEAR));
        }
        return named;
    }

    /// What a strength is called.
    static String strength(int motion, Nuclide nucleus) {
        return "C_%d(%s)".formatted(motion, nucleus.symbol());
    }

    /// Names of the strengths that are known.
    Set<String> fixed() {
        return strengths.keySet().stream()
                .filter(table.nuclei::contains)
                .map(nucleus -> strength(1, nucleus))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Puts the strengths that are known into a start.
    void impose(double[] values) {
        for (int g = 0; g < table.nuclei.size(); g++) {
            Double known = strengths.get(table.nuclei.get(g));
            if (known != null) {
                values[strengthAt(0, g)] = known;
            }
        }
    }

    private Unit powerUnit() {
        double exponent = background.exponent().orElse(0);
        return exponent == 1 && !background.fitted() ? Unit.parse("s^-1·K^-1") : Unit.PER_SECOND;
    }

    private static Parameter numbered(Parameter parameter, int k) {
        return new Parameter(
                parameter.symbol() + "_" + k,
                "%s of motion %d".formatted(parameter.meaning(), k),
                parameter.unit(),
                parameter.lower(),
                parameter.upper(),
                parameter.scale());
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public int residuals() {
        return table.points();
    }

    int motions() {
        return motions;
    }

    SpectralDensity density() {
        return density;
    }

    int perMotion() {
        return perMotion;
    }

    /// Place of a motion's strength at a nucleus.
    int strengthAt(int motion, int nucleus) {
        return motion * perMotion + timeCount + shapeCount + nucleus;
    }

    int shapeAt(int motion) {
        return motion * perMotion + timeCount;
    }

    TimeLaw time(double[] values, int motion) {
        int from = motion * perMotion;
        return time.with(Arrays.copyOfRange(values, from, from + timeCount));
    }

    SpectralDensity density(double[] values, int motion) {
        int from = shapeAt(motion);
        return density.with(Arrays.copyOfRange(values, from, from + shapeCount));
    }

    @Override
    public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
        Arrays.fill(total, 0);
        for (int k = 0; k < motions; k++) {
            addMotion(values, k);
        }
        addBackground(values);
        for (int i = 0; i < residuals.length; i++) {
            total[i] = Math.max(total[i], LEAST_RATE);
            residuals[i] = (Math.log(total[i]) - table.logRate[i]) / table.sigma[i];
        }
        if (jacobian.length > 0) {
            differentiate(values, jacobian);
        }
    }

    private void addMotion(double[] values, int k) {
        TimeLaw law = time(values, k);
        SpectralDensity shape = density(values, k);
        for (int t = 0; t < logTau.length; t++) {
            double logarithm = law.logarithm(table.temperatures[t], timeGradient[t]);
            logTau[t] = Math.max(-LOG_LIMIT, Math.min(LOG_LIMIT, logarithm));
        }
        sample(shape, logTau);
        double[][] out = rates[k];
        for (int i = 0; i < total.length; i++) {
            for (int d = 0; d < out.length; d++) {
                double sum = 0;
                for (int j = 0; j < table.samples[i].length; j++) {
                    sum += table.weights[i][j] * spectral[table.samples[i][j]][d];
                }
                out[d][i] = sum;
            }
            total[i] += values[strengthAt(k, table.nucleusOf[i])] * out[0][i];
        }
    }

    private void sample(SpectralDensity shape, double[] logTaus) {
        for (int s = 0; s < spectral.length; s++) {
            int t = table.sampleTemperature[s];
            double tau = Math.exp(logTaus[t]);
            double[] out = spectral[s];
            shape.shape(table.sampleOmega[s] * tau, table.temperatures[t], out);
            out[0] *= tau;
            out[1] = out[0] * (1 + out[1]);
            for (int d = 2; d < 2 + shapeCount; d++) {
                out[d] *= tau;
            }
        }
    }

    /// The rates over the strength of one motion, for the search of start values.
    ///
    /// @param column receives one value per point
    void column(TimeLaw law, SpectralDensity shape, double[] column) {
        for (int t = 0; t < logTau.length; t++) {
            double logarithm = law.logarithm(table.temperatures[t], timeGradient[t]);
            logTau[t] = Math.max(-LOG_LIMIT, Math.min(LOG_LIMIT, logarithm));
        }
        sample(shape, logTau);
        for (int i = 0; i < column.length; i++) {
            double sum = 0;
            for (int j = 0; j < table.samples[i].length; j++) {
                sum += table.weights[i][j] * spectral[table.samples[i][j]][0];
            }
            column[i] = sum;
        }
    }

    /// The background with the exponent that the values hold.
    private Background background(double[] values) {
        return background.fitted() ? background.at(values[values.length - 1]) : background;
    }

    private void addBackground(double[] values) {
        Background here = background(values);
        for (int term = 0; term < background.terms(); term++) {
            for (int i = 0; i < total.length; i++) {
                double temperature = table.temperatures[table.temperatureOf[i]];
                total[i] +=
                        values[backgroundAt(table.groundOf[i], term)] * here.at(term, temperature);
            }
        }
    }

    int backgroundAt(int ground, int term) {
        return motions * perMotion + ground * background.terms() + term;
    }

    private void differentiate(double[] values, double[][] jacobian) {
        for (double[] row : jacobian) {
            Arrays.fill(row, 0);
        }
        for (int k = 0; k < motions; k++) {
            TimeLaw law = time(values, k);
            for (int t = 0; t < logTau.length; t++) {
                law.logarithm(table.temperatures[t], timeGradient[t]);
            }
            for (int i = 0; i < total.length; i++) {
                int place = strengthAt(k, table.nucleusOf[i]);
                double scale = 1 / (total[i] * table.sigma[i]);
                double strength = values[place] * scale;
                double[] gradient = timeGradient[table.temperatureOf[i]];
                for (int p = 0; p < timeCount; p++) {
                    jacobian[k * perMotion + p][i] = strength * rates[k][1][i] * gradient[p];
                }
                for (int p = 0; p < shapeCount; p++) {
                    jacobian[shapeAt(k) + p][i] = strength * rates[k][2 + p][i];
                }
                jacobian[place][i] = scale * rates[k][0][i];
            }
        }
        differentiateBackground(values, jacobian);
    }

    private void differentiateBackground(double[] values, double[][] jacobian) {
        Background here = background(values);
        for (int term = 0; term < here.terms(); term++) {
            for (int i = 0; i < total.length; i++) {
                double temperature = table.temperatures[table.temperatureOf[i]];
                int place = backgroundAt(table.groundOf[i], term);
                double slope = here.at(term, temperature) / (total[i] * table.sigma[i]);
                jacobian[place][i] = slope;
                if (here.fitted()) {
                    jacobian[values.length - 1][i] +=
                            values[place] * slope * here.slope(term, temperature);
                }
            }
        }
    }
}
