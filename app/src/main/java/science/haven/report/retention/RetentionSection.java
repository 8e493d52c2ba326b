package science.haven.report.retention;

import science.haven.figure.TimeTrace;
import science.haven.figure.TransientFigure;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.report.page.ConclusionTable;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.study.retention.RetentionResult;
import science.haven.transport.retention.Retention;
import science.haven.transport.retention.RetentionLaw;
import science.haven.transport.retention.RetentionPoint;

import java.util.List;
import java.util.Optional;

/// The part of the page that says how a conductivity fades with the storage time.
public final class RetentionSection {

    private static final int POINTS_ON_CURVE = 200;

    private final RetentionResult result;
    private final Numbering numbering;

    /// The section of a measurement.
    ///
    /// @param result what the study found
    /// @param numbering counts the tables and figures
    public RetentionSection(RetentionResult result, Numbering numbering) {
        this.result = result;
        this.numbering = numbering;
    }

    /// Which laws were compared.
    ///
    /// @param html the page
    public void laws(Html html) {
        result.retention()
                .ifPresent(
                        retention -> {
                            html.element("h3", "Over the storage time");
                            laws(html, retention.laws());
                        });
    }

    /// The numbers a reader came for.
    ///
    /// @param html the page
    public void values(Html html) {
        ConclusionTable.write(
                html,
                ("Conductivity over the storage time (%s), with standard uncertainties (k = 1)."
                                + " Those of conductivities include the geometry, which cancels in a share.")
                        .formatted(result.plan().name()),
                result.conclusions(),
                numbering);
    }

    private void laws(Html html, LawComparison<RetentionLaw> laws) {
        html.open("div", "class", "scroll").open("table");
        html.open("caption").element("b", numbering.nextTable());
        html.text(
                        ("Laws for the storage, the best by AICc first. Used: %s, the simplest"
                                        + " within 2 of the best. The last column is the probability that a"
                                        + " constant value would be so much worse by chance.")
                                .formatted(laws.chosen().law()))
                .close();
        html.open("thead").open("tr");
        for (String heading : List.of("law", "parameters", "ΔAICc", "probability")) {
            html.element("th", heading, "scope", "col");
        }
        html.close().close().open("tbody");
        double best = laws.ranked().getFirst().aicc();
        for (RankedLaw<RetentionLaw> law : laws.ranked()) {
            html.open("tr").element("th", law.law().toString(), "scope", "row");
            html.element("td", String.valueOf(law.fit().estimates().size()));
            html.element("td", Shown.rounded(law.aicc() - best, 3));
            double p = law.pAgainstSimplest();
            html.element("td", p < 1e-6 ? "< 10⁻⁶" : Shown.rounded(p, 2)).close();
        }
        html.close().close().close();
    }

    /// The figure, if there are points.
    ///
    /// @param result what the study found
    /// @return the figure
    public static Optional<Plate> plate(RetentionResult result) {
        if (result.points().isEmpty()) {
            return Optional.empty();
        }
        List<RetentionPoint> points = result.points();
        TimeTrace trace =
                TimeTrace.of(
                                "",
                                points.stream().mapToDouble(RetentionPoint::time).toArray(),
                                points.stream()
                                        .mapToDouble(p -> p.conductivity().value())
                                        .toArray())
                        .uncertain(
                                points.stream()
                                        .mapToDouble(p -> p.conductivity().uncertainty())
                                        .toArray());
        Optional<TimeTrace> fitted =
                result.retention().map(retention -> trace.fitted(curve(result, retention)));
        String law =
                result.retention()
                        .map(r -> ", with %s (line, 68 %% band)".formatted(r.laws().chosen().law()))
                        .orElse("");
        return Optional.of(
                new Plate(
                        result.plan().name() + "-retention",
                        ("Conductivity over the storage time%s; broken beyond the last point. Error"
                                        + " bars: statistical standard uncertainty.")
                                .formatted(law),
                        TransientFigure.retention(List.of(fitted.orElse(trace)))));
    }

    private static TimeTrace.Curve curve(RetentionResult result, Retention retention) {
        double last = retention.longest();
        for (Quantity at : result.plan().at()) {
            last = Math.max(last, at.si().value());
        }
        double[] time = new double[POINTS_ON_CURVE];
        double[] value = new double[POINTS_ON_CURVE];
        double[] lower = new double[POINTS_ON_CURVE];
        double[] upper = new double[POINTS_ON_CURVE];
        for (int i = 0; i < POINTS_ON_CURVE; i++) {
            time[i] = last * i / (POINTS_ON_CURVE - 1);
            Measured at = retention.at(time[i]);
            value[i] = at.value();
            lower[i] = at.value() - at.uncertainty();
            upper[i] = at.value() + at.uncertainty();
        }
        return new TimeTrace.Curve(time, value, lower, upper);
    }
}
