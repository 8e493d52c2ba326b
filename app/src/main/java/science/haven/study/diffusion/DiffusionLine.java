package science.haven.study.diffusion;

import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Measured;
import science.haven.transport.Arrhenius;
import science.haven.transport.Conductivity;
import science.haven.transport.ConductivityPoint;
import science.haven.transport.Ordinate;
import science.haven.transport.TemperatureLaw;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One series of diffusion coefficients with the Arrhenius line through it.
///
/// @param series what they are of
/// @param points the coefficients in the order of their temperatures
/// @param line `ln D = ln D₀ − Eₐ/kT`; empty where there are too few temperatures for one, or the
///   points bend
/// @param bent the law of points that bend; empty where none describes them better than a line
public record DiffusionLine(
        DiffusionPoint.Series series,
        List<DiffusionPoint> points,
        Optional<Arrhenius> line,
        Optional<RankedLaw<TemperatureLaw>> bent) {

    /// Fewer temperatures make no line worth drawing.
    private static final int LEAST = 3;

    /// Nearer than this, in K, two temperatures are the same.
    private static final double SAME = 0.5;

    private static final double SEEN = 0.1;

    private static final double SIGNIFICANT = 3;

    /// Keeps a copy of the list.
    public DiffusionLine {
        points = List.copyOf(points);
    }

    static DiffusionLine of(DiffusionPoint.Series series, List<DiffusionPoint> points) {
        long temperatures = points.stream().map(DiffusionPoint::temperature).distinct().count();
        if (temperatures < LEAST || series.way() == Way.RELAXATION) {
            return new DiffusionLine(series, points, Optional.empty(), Optional.empty());
        }
        // a line of ln D over 1/T is that of ln σ, whatever the unit
        List<ConductivityPoint> ordinates = points.stream().map(DiffusionLine::ordinate).toList();
        Optional<Arrhenius> line =
                Arrhenius.fit(ordinates, Ordinate.SIGMA) instanceof Arrhenius straight
                                && isStraight(straight, points)
                        ? Optional.of(straight)
                        : Optional.empty();
        return new DiffusionLine(
                series, points, line, line.isPresent() ? Optional.empty() : bent(ordinates));
    }

    private static Optional<RankedLaw<TemperatureLaw>> bent(List<ConductivityPoint> ordinates) {
        return TemperatureLaw.canCompare(ordinates)
                ? Optional.of(TemperatureLaw.compare(ordinates, Ordinate.SIGMA).chosen())
                        .filter(law -> law.law() != TemperatureLaw.ARRHENIUS)
                : Optional.empty();
    }

    /// Whether the line misses no point by more than people would see.
    private static boolean isStraight(Arrhenius line, List<DiffusionPoint> points) {
        return points.stream()
                .allMatch(
                        point -> {
                            double missed =
                                    Math.log(
                                            point.value().value()
                                                    / line.at(point.temperature()).value());
                            return Math.abs(missed) < SEEN + SIGNIFICANT * point.value().relative();
                        });
    }

    private static ConductivityPoint ordinate(DiffusionPoint point) {
        double u = point.value().uncertainty();
        double shared = Math.sqrt(Math.max(0, u * u - point.own() * point.own()));
        return new ConductivityPoint(
                Measured.exact(point.temperature()),
                new Conductivity(point.value().value(), point.own(), shared));
    }

    /// The coefficient at a temperature: measured there, or between those measured beside it.
    ///
    /// @param temperature temperature in K
    /// @return D in m²·s⁻¹; empty beyond the temperatures of the points
    public Optional<Measured> at(double temperature) {
        Optional<Measured> measured =
                points.stream()
                        .filter(point -> Math.abs(point.temperature() - temperature) <= SAME)
                        .map(DiffusionPoint::value)
                        .findFirst();
        return measured.or(() -> between(temperature));
    }

    /// Activated between two neighbours, whatever the law over all temperatures.
    private Optional<Measured> between(double temperature) {
        List<DiffusionPoint> ordered =
                points.stream()
                        .sorted(Comparator.comparingDouble(DiffusionPoint::temperature))
                        .toList();
        for (int i = 1; i < ordered.size(); i++) {
            DiffusionPoint low = ordered.get(i - 1);
            DiffusionPoint high = ordered.get(i);
            if (low.temperature() <= temperature && temperature <= high.temperature()) {
                double share =
                        (1 / low.temperature() - 1 / temperature)
                                / (1 / low.temperature() - 1 / high.temperature());
                double ln =
                        (1 - share) * Math.log(low.value().value())
                                + share * Math.log(high.value().value());
                double d = Math.exp(ln);
                double relative = Math.max(low.value().relative(), high.value().relative());
                return Optional.of(new Measured(d, d * relative));
            }
        }
        return Optional.empty();
    }
}
