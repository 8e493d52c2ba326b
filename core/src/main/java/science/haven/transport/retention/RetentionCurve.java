package science.haven.transport.retention;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.fit.law.Curve;
import science.haven.quantity.Unit;

import java.util.List;

/// σ over the storage time, one record per law. Each knows the longest time, which bounds what the
/// points can tell of a time constant.
sealed interface RetentionCurve extends Curve {

    String TAU = "tau";
    String BETA = "beta";

    /// How far beyond the span of the data a time constant may lie, as a factor.
    double FARTHEST = 1000;

    private static Parameter first() {
        return Parameter.real("sigma0", "conductivity at time 0", Unit.SIEMENS_PER_METRE);
    }

    private static Parameter tau(double span) {
        return new Parameter(
                TAU, "time constant", Unit.SECOND, span / 1e6, span * FARTHEST, Scale.LOG);
    }

    /// `σ = σ₀`.
    record Constant() implements RetentionCurve {

        @Override
        public List<Parameter> parameters() {
            return List.of(first());
        }

        @Override
        public double at(double time, double[] values, double[] gradient) {
            gradient[0] = 1;
            return values[0];
        }
    }

    /// `σ = σ₀ − Δ t/t_max`.
    record Linear(double span) implements RetentionCurve {

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    first(),
                    Parameter.real("loss", "loss until the last point", Unit.SIEMENS_PER_METRE));
        }

        @Override
        public double at(double time, double[] values, double[] gradient) {
            gradient[0] = 1;
            gradient[1] = -time / span;
            return values[0] + values[1] * gradient[1];
        }
    }

    /// `σ = σ₀ − b ln(1 + t/τ)`.
    record Logarithmic(double span) implements RetentionCurve {

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    first(),
                    Parameter.real("b", "loss per e-fold of time", Unit.SIEMENS_PER_METRE),
                    tau(span));
        }

        @Override
        public double at(double time, double[] values, double[] gradient) {
            double tau = values[2];
            gradient[0] = 1;
            gradient[1] = -Math.log1p(time / tau);
            gradient[2] = values[1] * time / (tau * (tau + time));
            return values[0] + values[1] * gradient[1];
        }
    }

    /// `σ = σ_∞ + (σ₀ − σ_∞) exp(−t/τ)`.
    record Exponential(double span) implements RetentionCurve {

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    first(),
                    Parameter.real("floor", "conductivity that stays", Unit.SIEMENS_PER_METRE),
                    tau(span));
        }

        @Override
        public double at(double time, double[] values, double[] gradient) {
            double decay = Math.exp(-time / values[2]);
            gradient[0] = decay;
            gradient[1] = 1 - decay;
            gradient[2] = (values[0] - values[1]) * decay * time / (values[2] * values[2]);
            return values[1] + (values[0] - values[1]) * decay;
        }
    }

    /// `σ = σ₀ exp(−(t/τ)^β)`.
    record Stretched(double span) implements RetentionCurve {

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    first(),
                    tau(span),
                    new Parameter(BETA, "stretching exponent", Unit.NONE, 0.05, 1, Scale.LINEAR));
        }

        @Override
        public double at(double time, double[] values, double[] gradient) {
            double ratio = time / values[1];
            double power = Math.pow(ratio, values[2]);
            double decay = Math.exp(-power);
            gradient[0] = decay;
            gradient[1] = values[0] * decay * power * values[2] / values[1];
            gradient[2] = time == 0 ? 0 : -values[0] * decay * power * Math.log(ratio);
            return values[0] * decay;
        }
    }
}
