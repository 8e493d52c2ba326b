package science.haven.lineshape.fit;

import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;

import java.util.List;

/// Sites that were brought to a minimum of χ², or near to it.
///
/// @param model the model
/// @param values its values
/// @param chiSquared its χ²
record ShapeCandidate(ShapeModel model, double[] values, double chiSquared) {

    /// A site with a lesser part of all amounts is a trace.
    private static final double TRACE = 0.05;

    /// Uncertainty of an asymmetry, and of coupling and amount over themselves.
    private static final double VAGUE = 0.05;

    int degrees() {
        return model.residuals() - values.length;
    }

    /// Akaike's criterion where the noise is estimated.
    double aicc() {
        int n = model.residuals();
        int k = values.length + 1;
        return n * Math.log(chiSquared / n) + 2.0 * k + 2.0 * k * (k + 1) / (n - k - 1);
    }

    List<ShapeSite> sites() {
        return model.sites(values);
    }

    ShapeFit.Tried tried() {
        return new ShapeFit.Tried(sites().size(), aicc(), chiSquared / degrees());
    }

    /// Part of all amounts that the least site has.
    double leastShare() {
        double all = sites().stream().mapToDouble(ShapeSite::amount).sum();
        double least = sites().stream().mapToDouble(ShapeSite::amount).min().orElse(0);
        return least / all;
    }

    /// Whether every site has a part of the amounts worth its name and lies within the axis.
    boolean isVisible(Experiment experiment) {
        double all = sites().stream().mapToDouble(ShapeSite::amount).sum();
        FrequencyAxis axis = experiment.axis();
        double end = axis.at(axis.points() - 1);
        for (ShapeSite site : sites()) {
            double place = site.site().shift().isotropic() * experiment.larmorFrequency();
            if (site.amount() < TRACE * all || place < axis.start() || place > end) {
                return false;
            }
        }
        return true;
    }

    /// Whether uncertainties are so large that there may be other answers as good.
    boolean isVague() {
        double[][] slopes = new double[values.length][model.residuals()];
        model.evaluate(values, new double[model.residuals()], slopes);
        double sigma = Math.sqrt(chiSquared / degrees());
        double[] deviations = Valleys.of(model.parameters(), values, slopes, sigma).deviations();
        for (int k = 0; k < values.length; k++) {
            String symbol = model.parameters().get(k).symbol();
            boolean size = symbol.startsWith("A") || symbol.startsWith("C");
            double limit = size ? VAGUE * Math.abs(values[k]) : VAGUE;
            if ((size || symbol.startsWith("η")) && deviations[k] > limit) {
                return true;
            }
        }
        return false;
    }
}
