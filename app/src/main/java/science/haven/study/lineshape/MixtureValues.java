package science.haven.study.lineshape;

import science.haven.fit.Estimate;
import science.haven.fit.Interval;
import science.haven.lineshape.mixture.MixtureFit;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Unit;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The numbers of a mixture as a study shows them.
final class MixtureValues {

    /// Chemical shifts stay in ppm, because nobody reads them otherwise.
    private static final Unit PLOTTED = new Unit("ppm", 1, 0, Unit.PPM.dimension());

    /// Phases stay in degrees.
    private static final Unit TURNED = new Unit("°", 1, 0, Unit.DEGREE.dimension());

    private static final double MILLION = 1e6;

    private MixtureValues() {}

    static String noQuadrupole(Nuclide nuclide) {
        return nuclide.symbol() + " has no quadrupole, so it has no Czjzek distribution";
    }

    /// What the fit says about one of its spectra.
    static ShapeMeasurement.Fitted of(MixtureFit fit, int spectrum) {
        MixtureFit.Drawn drawn = fit.spectra().get(spectrum);
        List<Value> values = new ArrayList<>();
        int parts = drawn.shares().size();
        for (int p = 0; parts > 1 && p < parts; p++) {
            String share = "share " + (p + 1);
            values.add(Value.of(share, drawn.shares().get(p), Unit.NONE));
        }
        for (Estimate estimate : fit.fit().estimates()) {
            String symbol = own(estimate.parameter().symbol(), spectrum);
            if (symbol.startsWith("δ") || symbol.startsWith("Δ") || symbol.startsWith("σ_δ")) {
                values.add(shift(symbol, estimate));
            } else if (symbol.startsWith("φ")) {
                values.add(Value.of(symbol, Unit.DEGREE.fromSi(estimate.measured()), TURNED));
            } else if (symbol.startsWith("C_Q") || symbol.startsWith("s")) {
                values.add(value(symbol, estimate, drawn.couplingRatio()));
            } else if (!estimate.fixed() && shown(symbol)) {
                values.add(value(symbol, estimate, 1));
            }
        }
        return new ShapeMeasurement.Fitted(
                KindWords.name(fit.kinds()),
                values,
                drawn.model(),
                drawn.parts(),
                drawn.phase().map(Measured::value).orElse(0.0),
                fit.remarks());
    }

    private static boolean shown(String symbol) {
        return !symbol.isEmpty() && !symbol.startsWith("A") && !symbol.startsWith("b");
    }

    /// A symbol without the number of its spectrum; empty if it belongs to another one.
    private static String own(String symbol, int spectrum) {
        int dot = symbol.indexOf('·');
        if (dot < 0) {
            return symbol;
        }
        return symbol.substring(dot + 1).equals(Integer.toString(spectrum + 1))
                ? symbol.substring(0, dot)
                : "";
    }

    private static Value shift(String symbol, Estimate estimate) {
        return Value.of(symbol, estimate.measured().scaled(MILLION), PLOTTED);
    }

    private static Value value(String symbol, Estimate estimate, double factor) {
        Interval likely = estimate.interval95();
        return new Value(
                symbol,
                estimate.measured().scaled(factor),
                estimate.parameter().unit(),
                estimate.fixed()
                        ? Optional.empty()
                        : Optional.of(
                                new Interval(factor * likely.lower(), factor * likely.upper())),
                Optional.empty());
    }
}
