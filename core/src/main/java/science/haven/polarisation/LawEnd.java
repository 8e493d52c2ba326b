package science.haven.polarisation;

import org.hipparchus.distribution.continuous.NormalDistribution;

import science.haven.fit.Estimate;

/// What one law says about the steady state.
interface LawEnd {

    /// Best estimate, in A or V.
    double value();

    /// Rough standard uncertainty, in A or V, > 0.
    double spread();

    /// Confidence that the steady state lies below a place.
    double below(double place);

    /// The end of a law whose intervals are known: between their ends the normal score is a line.
    record OfIntervals(Estimate estimate) implements LawEnd {

        private static final double NINETY_FIVE = 1.959963984540054;

        @Override
        public double value() {
            return estimate.measured().value();
        }

        @Override
        public double spread() {
            return Math.max(estimate.measured().uncertainty(), 1e-9 * Math.abs(value()));
        }

        @Override
        public double below(double place) {
            boolean up = place > value();
            double one = reach(up, estimate.interval68().upper(), estimate.interval68().lower());
            double two = reach(up, estimate.interval95().upper(), estimate.interval95().lower());
            double distance = Math.abs(place - value());
            double score =
                    distance <= one || !(two > one)
                            ? distance / one
                            : 1 + (NINETY_FIVE - 1) * (distance - one) / (two - one);
            double tail = new NormalDistribution().cumulativeProbability(-score);
            return up ? 1 - tail : tail;
        }

        private double reach(boolean up, double upper, double lower) {
            return Math.max(up ? upper - value() : value() - lower, 1e-9 * spread());
        }
    }
}
