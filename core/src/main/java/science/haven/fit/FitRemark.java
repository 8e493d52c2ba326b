package science.haven.fit;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

import java.util.List;

/// What a fit has to say about its own numbers.
public sealed interface FitRemark extends Remark {

    /// An estimate sits on a bound, so its standard uncertainty means little; see its intervals.
    ///
    /// @param parameter the parameter
    /// @param bound the bound, in the unit of the parameter
    record AtBound(Parameter parameter, double bound) implements FitRemark {
        @Override
        public String code() {
            return "AT_BOUND";
        }

        @Override
        public String text() {
            String side = bound == parameter.lower() ? "lower" : "upper";
            return "%s sits on its %s bound %s; read its interval, not its uncertainty."
                    .formatted(parameter.symbol(), side, number(bound, parameter));
        }
    }

    /// Two estimates can hardly be told apart: only a combination of them is known well.
    ///
    /// @param first symbol of one parameter
    /// @param second symbol of the other
    /// @param correlation their correlation coefficient, dimensionless
    record Correlated(String first, String second, double correlation) implements FitRemark {
        @Override
        public String code() {
            return "CORRELATED";
        }

        @Override
        public String text() {
            return "%s and %s are correlated by %s: only a combination of them is known well."
                    .formatted(first, second, Digits.of(correlation, 4));
        }
    }

    /// The data do not react to these parameters, or only to a combination of them.
    ///
    /// @param symbols the parameters
    record NotDetermined(List<String> symbols) implements FitRemark {
        public NotDetermined {
            symbols = List.copyOf(symbols);
        }

        @Override
        public String code() {
            return "NOT_DETERMINED";
        }

        @Override
        public String text() {
            String names = String.join(", ", symbols);
            return symbols.size() == 1
                    ? "The data say nothing about " + names + "."
                    : "The data cannot separate " + names + ".";
        }
    }

    /// The fit crept along a flat valley and was stopped before full precision.
    ///
    /// @param evaluations number of model evaluations spent
    record ConvergedSlowly(int evaluations) implements FitRemark {
        @Override
        public String code() {
            return "CONVERGED_SLOWLY";
        }

        @Override
        public String text() {
            return "The fit crept along a flat valley for %d evaluations and was stopped close to"
                            .formatted(evaluations)
                    + " its end; the last digits of its values are not final.";
        }
    }

    private static String number(double value, Parameter parameter) {
        return (Digits.of(value, 6) + " " + parameter.unit().symbol()).strip();
    }
}
