package science.haven.report.narrowing;

import science.haven.figure.motion.NarrowingFigure;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Measured;
import science.haven.relaxation.narrowing.MotionalNarrowing;
import science.haven.relaxation.narrowing.NarrowingLaw;
import science.haven.relaxation.narrowing.NarrowingReading;
import science.haven.relaxation.narrowing.WidthPoint;
import science.haven.report.page.Plate;
import science.haven.study.narrowing.NarrowingResult;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The figure of motional narrowing.
final class NarrowingPlate {

    private static final int POINTS = 200;

    /// A curve is drawn beyond the first and the last temperature by this share of the range.
    private static final double AROUND = 0.02;

    /// More laws than this cannot be told apart in one figure.
    private static final int MOST = 3;

    private NarrowingPlate() {}

    /// The figure; none without widths.
    static Optional<Plate> of(String name, NarrowingResult result) {
        List<WidthPoint> points = result.points();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        NarrowingFigure.Points drawn =
                new NarrowingFigure.Points(
                        points.stream().mapToDouble(WidthPoint::temperature).toArray(),
                        points.stream().mapToDouble(p -> p.width().value()).toArray(),
                        points.stream().mapToDouble(p -> p.width().uncertainty()).toArray());
        List<NarrowingFigure.Law> laws =
                result.narrowing().map(n -> laws(n, points)).orElse(List.of());
        List<NarrowingFigure.Mark> marks =
                result.narrowing().map(NarrowingPlate::marks).orElse(List.of());
        String caption =
                "Width of the line (%s) over temperature%s%s."
                        .formatted(
                                result.plan().of(),
                                laws.isEmpty()
                                        ? ""
                                        : "; solid the law that was used with its 68 % band,"
                                                + " broken others",
                                marks.isEmpty() ? "" : "; upright lines: onset and inflection");
        return Optional.of(new Plate(name, caption, NarrowingFigure.of(drawn, laws, marks)));
    }

    private static List<NarrowingFigure.Mark> marks(MotionalNarrowing narrowing) {
        return narrowing
                .chosen()
                .map(
                        reading ->
                                List.of(
                                        mark("onset", reading, reading.onset().temperature()),
                                        mark("inflection", reading, reading.half().temperature())))
                .orElse(List.of());
    }

    private static NarrowingFigure.Mark mark(
            String name, NarrowingReading reading, Measured temperature) {
        double share = name.equals("onset") ? 0.9 : 0.5;
        double rigid = reading.rigidWidth().value();
        double residual = reading.residualWidth().value();
        return new NarrowingFigure.Mark(
                name, temperature.value(), residual + share * (rigid - residual));
    }

    private static List<NarrowingFigure.Law> laws(
            MotionalNarrowing narrowing, List<WidthPoint> points) {
        RankedLaw<NarrowingLaw> chosen = narrowing.laws().chosen();
        List<NarrowingFigure.Law> laws = new ArrayList<>(List.of(law(chosen, points, true)));
        narrowing.laws().ranked().stream()
                .filter(law -> !law.equals(chosen) && law.law() != NarrowingLaw.CONSTANT)
                .limit(MOST - 1)
                .forEach(law -> laws.add(law(law, points, false)));
        return laws;
    }

    private static NarrowingFigure.Law law(
            RankedLaw<NarrowingLaw> law, List<WidthPoint> points, boolean banded) {
        double cold = points.getFirst().temperature();
        double hot = points.getLast().temperature();
        double room = AROUND * (hot - cold);
        double[] temperature = new double[POINTS];
        double[] width = new double[POINTS];
        double[] lower = new double[banded ? POINTS : 0];
        double[] upper = new double[banded ? POINTS : 0];
        for (int i = 0; i < POINTS; i++) {
            temperature[i] = Math.max(1, cold - room + (hot - cold + 2 * room) * i / (POINTS - 1));
            Measured at = MotionalNarrowing.at(temperature[i], law);
            width[i] = at.value();
            if (banded) {
                lower[i] = Math.max(0, at.value() - at.uncertainty());
                upper[i] = at.value() + at.uncertainty();
            }
        }
        String name = law.law().toString().replaceFirst("^(the|a) ", "");
        return new NarrowingFigure.Law(name, temperature, width, lower, upper);
    }
}
