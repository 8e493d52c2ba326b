package science.haven.relaxation.rates;

import science.haven.motion.SpectralDensity;
import science.haven.relaxation.rates.columns.Subset;
import science.haven.relaxation.rates.columns.SubsetSearch;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/// Start values from nothing: sums of motions of a grid whose coefficients are solved for.
final class StartSearch {

    private final Dictionary dictionary;
    private final SubsetSearch search;
    private final RatesModel[] models;

    StartSearch(RateTable table, RatesOptions options, SpectralDensity density) {
        dictionary = new Dictionary(table, options, density);
        search = new SubsetSearch(dictionary.columns, options.most());
        models = new RatesModel[options.most()];
        for (int motions = 1; motions <= options.most(); motions++) {
            models[motions - 1] = new RatesModel(table, options, density, motions);
        }
    }

    RatesModel model(int motions) {
        return models[motions - 1];
    }

    /// The best starts, in the order of their misfit.
    List<double[]> starts(int motions, int count) {
        RatesModel model = model(motions);
        if (model.fixed().isEmpty()) {
            return search.best(motions, count).stream().map(s -> values(s, model)).toList();
        }
        return search.best(motions, dictionary.motions.size()).stream()
                .map(subset -> values(subset, model))
                .peek(model::impose)
                .sorted(Comparator.comparingDouble(values -> misfit(model, values)))
                .limit(count)
                .toList();
    }

    private static double misfit(RatesModel model, double[] values) {
        double[] residuals = new double[model.residuals()];
        model.evaluate(values, residuals, new double[0][]);
        return DoubleStream.of(residuals).map(r -> r * r).sum();
    }

    private double[] values(Subset subset, RatesModel model) {
        double[] values = new double[model.parameters().size()];
        for (int k = 0; k < subset.size(); k++) {
            int member = subset.member(k);
            Dictionary.Motion motion = dictionary.motions.get(member);
            double[] time = motion.time().values();
            double[] shape = motion.density().values();
            System.arraycopy(time, 0, values, k * model.perMotion(), time.length);
            System.arraycopy(shape, 0, values, model.shapeAt(k), shape.length);
            for (int g = 0; g < dictionary.columns.groups(); g++) {
                double strength = subset.coefficient(g, member);
                values[model.strengthAt(k, g)] = strength > 0 ? strength : weak(subset, g);
            }
        }
        int offset = subset.size() * model.perMotion();
        for (int b = 0; b + offset < values.length; b++) {
            int column = dictionary.motions.size() + b;
            double sum = 0;
            for (int g = 0; g < dictionary.columns.groups(); g++) {
                sum += subset.coefficient(g, column);
            }
            values[offset + b] = Math.max(0, sum);
        }
        return values;
    }

    /// A motion that a nucleus does not need begins at a hundredth of those that it needs.
    private static double weak(Subset subset, int nucleus) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < subset.size(); k++) {
            double strength = subset.coefficient(nucleus, subset.member(k));
            least = strength > 0 ? Math.min(least, strength) : least;
        }
        return least < Double.POSITIVE_INFINITY ? 0.01 * least : 1;
    }
}
