package science.haven.study.tracer;

import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.TracerPlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.Value;
import science.haven.tracer.IsotopeImage;
import science.haven.tracer.ProfileOptions;
import science.haven.tracer.boundary.GrainLine;
import science.haven.tracer.boundary.ImageFit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an image says of grains and boundaries.
final class ImageValues {

    private static final Unit METRE_PER_SECOND = Unit.parse("m/s");

    /// An interval that reaches this many times the value determines nothing.
    private static final double OPEN = 100;

    private ImageValues() {}

    /// Adds it to the profile over the depth; a profile that could not be used stays as it is.
    static Analysed added(Analysed profile, ImageTable table, TracerPlan plan) {
        if (!(profile instanceof AnalysedTracer analysed)) {
            return profile;
        }
        List<GrainLine> lines = lines(table, plan);
        ProfileOptions options =
                new ProfileOptions(
                        plan.experiment(), plan.source(), plan.background(), plan.law(), 0);
        Optional<ImageFit> fit =
                ImageFit.fit(table.image(), options, lines).filter(ImageValues::isDetermined);
        List<Value> values =
                fit.map(f -> values(f, plan.boundaries().thickness())).orElse(List.of());
        List<Remark> remarks = new ArrayList<>();
        if (fit.isPresent()) {
            remarks.add(new TracerStudyRemark.SummedProfile());
            fit.map(f -> f.fit().reducedChiSquared())
                    .filter(chi -> chi > POOR)
                    .map(TracerStudyRemark.ImageNotDescribed::new)
                    .ifPresent(remarks::add);
        } else if (!lines.isEmpty()) {
            remarks.add(new TracerStudyRemark.ImageNotFitted());
        }
        return analysed.of(
                analysed.result().with(values, remarks),
                new TracerImage(table.image(), lines, fit));
    }

    private static final double POOR = 1.5;

    /// Lines as drawn, and boundaries that lie level at a depth.
    private static List<GrainLine> lines(ImageTable table, TracerPlan plan) {
        IsotopeImage image = table.image();
        double wide = image.columns() * image.pixel();
        List<GrainLine> lines = new ArrayList<>();
        for (Quantity depth : plan.boundaries().places()) {
            double deep = depth.si().value();
            lines.add(new GrainLine(-wide, deep, 2 * wide, deep));
        }
        plan.area().lines().forEach(line -> lines.add(table.line(line)));
        return lines;
    }

    private static boolean isDetermined(ImageFit fit) {
        return fit.permeability().interval95().upper()
                        < OPEN * fit.permeability().measured().value()
                && fit.bulk().interval95().upper() < OPEN * fit.bulk().measured().value();
    }

    private static List<Value> values(ImageFit fit, Optional<Measured> thickness) {
        Measured permeability = fit.permeability().measured();
        List<Value> values = new ArrayList<>();
        values.add(
                new Value(
                        "D_b of grains in the image",
                        fit.bulk().measured(),
                        Unit.SQUARE_METRE_PER_SECOND,
                        Optional.of(fit.bulk().interval95()),
                        Optional.empty()));
        values.add(
                new Value(
                        "D_gb/δ in the image",
                        permeability,
                        METRE_PER_SECOND,
                        Optional.of(fit.permeability().interval95()),
                        Optional.empty()));
        thickness.ifPresent(
                delta ->
                        values.add(
                                Value.of(
                                        "D_gb in the image",
                                        permeability.times(delta),
                                        Unit.SQUARE_METRE_PER_SECOND)));
        return values;
    }
}
