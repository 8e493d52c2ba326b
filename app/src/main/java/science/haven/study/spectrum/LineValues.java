package science.haven.study.spectrum;

import science.haven.data.Spectrum;
import science.haven.quantity.Unit;
import science.haven.spectrum.peak.FittedLine;
import science.haven.spectrum.peak.PeakFit;
import science.haven.study.result.Quality;
import science.haven.study.result.Value;
import science.haven.study.spectrum.amount.ChosenLines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The numbers of fitted lines as results name them. Positions and widths stay in the unit of the
/// abscissa, because nobody reads a chemical shift in another one.
final class LineValues {

    private LineValues() {}

    static String model(PeakFit fit) {
        if (fit.lines().isEmpty()) {
            return "";
        }
        String shape = fit.lines().getFirst().shape().getClass().getSimpleName();
        return "%d × %s".formatted(fit.size(), shape);
    }

    static List<Value> parameters(PeakFit fit, ChosenLines lines) {
        Unit plotted = plotted(fit.unit());
        List<Value> values = new ArrayList<>();
        for (int k = 0; k < fit.size(); k++) {
            FittedLine line = fit.lines().get(k);
            String label = lines.label(k);
            String number = label.isEmpty() ? "" : " " + label;
            values.add(Value.of("position" + number, line.position(), plotted));
            values.add(Value.of("width" + number, line.width(), plotted));
            line.shape()
                    .form()
                    .ifPresent(
                            form ->
                                    values.add(
                                            Value.of(
                                                    form.meaning() + number,
                                                    line.form(),
                                                    Unit.NONE)));
            values.add(Value.of("area" + number, line.area(), area(fit.unit())));
        }
        return values;
    }

    /// How well lines describe the part of a spectrum that was looked at.
    static Quality quality(Spectrum part, PeakFit fit) {
        double[] model = fit.over(part.abscissa());
        double squares = 0;
        double most = Double.MIN_NORMAL;
        for (int i = 0; i < model.length; i++) {
            double rest = part.intensity()[i] - model[i];
            squares += rest * rest;
            most = Math.max(most, Math.abs(part.intensity()[i]));
        }
        double rms = Math.sqrt(squares / Math.max(1, model.length));
        double chiSquared = fit.noise() > 0 ? squares / (fit.noise() * fit.noise()) : 0;
        return new Quality(
                model.length, 1, chiSquared, rms / most, Optional.of(fit.noise() / most));
    }

    /// The unit of the abscissa, taken as it is.
    static Unit plotted(Unit unit) {
        return new Unit(unit.symbol(), 1, 0, unit.dimension());
    }

    /// Unit of an area: counts times the unit of the abscissa.
    static Unit area(Unit unit) {
        String symbol = unit.symbol().isEmpty() ? "arb. u." : "arb. u.·" + unit.symbol();
        return new Unit(symbol, 1, 0, unit.dimension());
    }
}
