package science.haven.imaging;

/// Variances that add up while the input of a computation is varied.
final class Spread {

    private final double[][] variance;
    private double ofMean;

    private Spread(double[][] variance) {
        this.variance = variance;
    }

    static Spread like(double[][] field) {
        return new Spread(new double[field.length][field[0].length]);
    }

    /// Adds the squared change, times a weight.
    void add(DriftField original, DriftField varied, double weight) {
        for (int j = 0; j < variance.length; j++) {
            for (int i = 0; i < variance[j].length; i++) {
                double change = varied.velocity()[j][i] - original.velocity()[j][i];
                variance[j][i] += weight * change * change;
            }
        }
        double change = varied.meanVelocity() - original.meanVelocity();
        ofMean += weight * change * change;
    }

    double ofMean() {
        return ofMean;
    }

    double[][] deviations() {
        double[][] deviations = new double[variance.length][variance[0].length];
        for (int j = 0; j < variance.length; j++) {
            for (int i = 0; i < variance[j].length; i++) {
                deviations[j][i] = Math.sqrt(variance[j][i]);
            }
        }
        return deviations;
    }
}
