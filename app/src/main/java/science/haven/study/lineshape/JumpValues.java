package science.haven.study.lineshape;

import science.haven.fit.Estimate;
import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.lineshape.jump.JumpingSite;
import science.haven.lineshape.jump.fit.JumpAnalysis;
import science.haven.lineshape.jump.fit.JumpFit;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.NotationException;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Unit;
import science.haven.study.plan.lineshape.JumpPlan;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rate of jumps in a spectrum, as a study shows it.
final class JumpValues {

    /// Chemical shifts stay in ppm, because nobody reads them otherwise.
    private static final Unit PLOTTED = new Unit("ppm", 1, 0, Unit.PPM.dimension());

    /// Name of the rate among the values.
    static final String RATE = "jump rate";

    private static final double MILLION = 1e6;

    private JumpValues() {}

    /// Why there can be no rate.
    static Optional<String> refused(ShapeSpectrum spectrum, Nuclide nuclide) {
        if (nuclide.spin() < 1) {
            return Optional.of(nuclide.symbol() + " has no quadrupole whose jumps could be seen");
        }
        return spectrum.experiment().spinning() instanceof Spinning.Static
                ? Optional.empty()
                : Optional.of("jump rates are found in spectra at rest; 'spinning: none' says so");
    }

    static Optional<ShapeMeasurement.Fitted> of(
            ShapeSpectrum spectrum, Nuclide nuclide, JumpPlan plan) {
        try {
            JumpingSite ion = plan.ion(nuclide);
            return JumpAnalysis.fit(spectrum, ion).map(fit -> fitted(fit, plan));
        } catch (NotationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ShapeMeasurement.Fitted fitted(JumpFit fit, JumpPlan plan) {
        List<Value> values = new ArrayList<>();
        Estimate rate = fit.fit().estimate(JumpFit.RATE);
        values.add(
                new Value(
                        RATE,
                        rate.measured(),
                        Unit.PER_SECOND,
                        Optional.of(rate.interval95()),
                        Optional.empty()));
        values.add(Value.of("δ", fit.fit().estimate("δ").measured().scaled(MILLION), PLOTTED));
        values.add(Value.of("G", fit.fit().estimate("G").measured(), Unit.HERTZ));
        return new ShapeMeasurement.Fitted(
                "jumps, " + plan.places(), values, fit.curve(), List.of(), 0, fit.remarks());
    }
}
