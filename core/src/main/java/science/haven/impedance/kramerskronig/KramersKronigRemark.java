package science.haven.impedance.kramerskronig;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What a Kramers-Kronig test can say.
public sealed interface KramersKronigRemark extends Remark {

    /// The residuals keep a structure that no linear, causal and stable sample can produce.
    ///
    /// @param lowestFrequency lower end of where it is worst, in Hz
    /// @param highestFrequency upper end of where it is worst, in Hz
    /// @param misfit root mean square residual there, relative to |Z|, dimensionless
    /// @param noise noise estimate of the whole spectrum, relative to |Z|, dimensionless
    record Structured(double lowestFrequency, double highestFrequency, double misfit, double noise)
            implements KramersKronigRemark {

        @Override
        public String code() {
            return "KRAMERS_KRONIG_VIOLATED";
        }

        @Override
        public String text() {
            return ("No linear, causal and stable sample has this spectrum: between %s Hz "
                            + "and %s Hz the residuals follow each other, %s %% of |Z| where the "
                            + "noise is %s %%.")
                    .formatted(
                            Digits.of(lowestFrequency, 3),
                            Digits.of(highestFrequency, 3),
                            Digits.of(100 * misfit, 2),
                            Digits.of(100 * noise, 2));
        }
    }

    /// One point lies far outside the noise of the others.
    ///
    /// @param frequency its frequency in Hz
    /// @param misfit its residual, relative to |Z|, dimensionless
    /// @param noise noise estimate of the other points, relative to |Z|, dimensionless
    record Outlier(double frequency, double misfit, double noise) implements KramersKronigRemark {

        @Override
        public String code() {
            return "KRAMERS_KRONIG_VIOLATED";
        }

        @Override
        public String text() {
            return "The point at %s Hz is off by %s %% of |Z| where the noise is %s %%."
                    .formatted(
                            Digits.of(frequency, 3),
                            Digits.of(100 * misfit, 2),
                            Digits.of(100 * noise, 2));
        }
    }

    /// The spectrum is consistent only if some relaxations have a negative resistance.
    ///
    /// @param negative sum of the negative resistances over that of the positive, dimensionless
    record NegativeRelaxation(double negative) implements KramersKronigRemark {

        @Override
        public String code() {
            return "NEGATIVE_RELAXATION";
        }

        @Override
        public String text() {
            return ("The spectrum is consistent, but only with relaxations of negative "
                            + "resistance (an inductive loop), %s of the positive ones.")
                    .formatted(Digits.of(negative, 2));
        }
    }

    /// Too few points to tell noise from shape.
    ///
    /// @param points number of points
    record TooFewPoints(int points) implements KramersKronigRemark {

        @Override
        public String code() {
            return "TOO_FEW_POINTS";
        }

        @Override
        public String text() {
            return "%d %s too few to tell noise from shape."
                    .formatted(points, points == 1 ? "point is" : "points are");
        }
    }

    /// A circuit misses the data by more than their noise.
    ///
    /// @param misfit misfit of the circuit per component, relative to |Z|, dimensionless
    /// @param noise noise by the Kramers-Kronig test, relative to |Z|, dimensionless
    /// @param ratio F statistic, dimensionless
    /// @param probability probability of so large a statistic if the circuit were right,
    ///   dimensionless
    record CircuitInadequate(double misfit, double noise, double ratio, double probability)
            implements KramersKronigRemark {

        @Override
        public String code() {
            return "CIRCUIT_INADEQUATE";
        }

        @Override
        public String text() {
            String chance =
                    probability < 1e-6 ? "p < 10⁻⁶" : "p = %s".formatted(Digits.of(probability, 2));
            return ("The circuit misses the data by %s %% of |Z| where their noise is %s "
                            + "%% (F = %s, %s): its parameters carry a model error beyond their "
                            + "uncertainties.")
                    .formatted(
                            Digits.of(100 * misfit, 2),
                            Digits.of(100 * noise, 2),
                            Digits.of(ratio, 3),
                            chance);
        }
    }
}
