package science.haven.lineshape.mixture;

import science.haven.fit.FitProblem;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Some steps from parts towards the minimum, to tell good ones from bad ones.
///
/// @param settings the spectra
/// @param baseline terms of their baselines
/// @param evaluations greatest number of evaluations
record Descent(List<Setting> settings, int baseline, int evaluations) {

    /// Where it ended.
    ///
    /// @param parts for each spectrum its parts
    /// @param phases for each spectrum its phase in rad
    /// @param squares sum of the squares of what is left
    record Reached(List<List<Part>> parts, List<Double> phases, double squares) {}

    /// From parts that each spectrum has.
    Reached from(List<List<Part>> parts) {
        JointModel model = new JointModel(settings, parts, baseline);
        double[] values =
                LeastSquares.approach(
                        new FitProblem(model, model.start(), Set.of(), Noise.ESTIMATED),
                        evaluations);
        double[] residuals = new double[model.residuals()];
        model.evaluate(values, residuals, new double[0][]);
        double squares = Arrays.stream(residuals).map(r -> r * r).sum();
        List<List<Part>> found = new ArrayList<>();
        List<Double> phases = new ArrayList<>();
        for (int j = 0; j < settings.size(); j++) {
            double[] own = model.own(values, j);
            boolean turned = settings.get(j).spectrum().complex();
            phases.add(turned ? own[own.length - baseline - 1] : 0);
            double larmor = settings.get(j).experiment().larmorFrequency();
            found.add(Part.all(parts.get(j), own, larmor));
        }
        return new Reached(found, phases, squares);
    }

    /// From parts of the nucleus of the first spectrum, in all spectra with the amounts each has.
    Reached everywhere(List<Part> first) {
        List<List<Part>> all = new ArrayList<>();
        for (Setting setting : settings) {
            List<Part> parts =
                    first.stream().map(part -> part.coupled(setting.coupling())).toList();
            double[] amounts =
                    Amounts.of(
                            setting.spectrum().intensity(),
                            parts.stream().map(setting::pattern).toList());
            List<Part> here = new ArrayList<>();
            for (int p = 0; p < amounts.length; p++) {
                here.add(parts.get(p).with(amounts[p]));
            }
            all.add(here);
        }
        return from(all);
    }
}
