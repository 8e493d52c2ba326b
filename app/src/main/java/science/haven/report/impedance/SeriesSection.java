package science.haven.report.impedance;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.impedance.series.JointFit;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.report.page.Html;
import science.haven.report.page.Notes;
import science.haven.report.page.Numbering;
import science.haven.report.page.Shown;
import science.haven.study.impedance.SeriesResult;
import science.haven.study.result.Results;

import java.util.List;

/// The part of the page that shows spectra fitted as one temperature series, beside the test of
/// what they were taken to have in common.
public final class SeriesSection {

    private final SeriesResult result;
    private final Numbering numbering;

    /// The section of a series.
    ///
    /// @param result the series
    /// @param numbering counts the tables and figures
    public SeriesSection(SeriesResult result, Numbering numbering) {
        this.result = result;
        this.numbering = numbering;
    }

    /// Writes the section.
    ///
    /// @param html the page
    public void write(Html html) {
        html.element("h3", "Temperature series");
        Results.Conclusion carried = result.conclusions().getFirst();
        html.element(
                "p",
                ("Every spectrum was fitted freely; then the values of its neighbours were tried as"
                                + " start values, which led to a deeper minimum for %s of %d spectra.")
                        .formatted(Shown.text(carried), carried.from().size()));
        result.joint().ifPresent(joint -> joint(html, joint));
        Notes notes = new Notes();
        List<Remark> remarks =
                result.conclusions().stream().flatMap(c -> c.remarks().stream()).toList();
        notes.letters(result.plan().name(), remarks);
        notes.write(html);
    }

    private void joint(Html html, JointFit joint) {
        if (!(joint.outcome() instanceof Converged fit)) {
            return;
        }
        html.element("p", sentence(joint));
        html.open("details").element("summary", "Parameters of the joint fit");
        html.open("div", "class", "scroll").open("table");
        html.open("caption").element("b", numbering.nextTable());
        html.text("Joint fit of all temperatures with standard uncertainties (k = 1).").close();
        html.open("thead").open("tr");
        html.element("th", "parameter", "scope", "col").element("th", "value", "scope", "col");
        html.close().close().open("tbody");
        for (Estimate estimate : fit.estimates()) {
            html.open("tr").element("th", estimate.parameter().symbol(), "scope", "row");
            html.element("td", new Quantity(estimate.measured(), unit(estimate)).text()).close();
        }
        html.close().close().close().close();
    }

    private static Unit unit(Estimate estimate) {
        Unit unit = estimate.parameter().unit();
        return unit.equals(Unit.JOULE) ? Unit.ELECTRONVOLT : unit;
    }

    private String sentence(JointFit joint) {
        String common =
                switch (result.law()) {
                    case FREE -> "nothing";
                    case SHARED_N -> "the exponents n";
                    case SHARED_Q -> "the capacitances and Q";
                    case ARRHENIUS -> "one activation energy per resistance";
                };
        String verdict =
                joint.probability() < 0.01
                        ? "the data reject it, so the free fits are to be used"
                        : "the data do not speak against it";
        return ("A joint fit with %s in common was made for comparison. F-test against the free"
                        + " fits: F = %s, probability %s: %s.")
                .formatted(
                        common,
                        Shown.rounded(joint.ratio(), 3),
                        joint.probability() < 1e-6
                                ? "< 10⁻⁶"
                                : Shown.rounded(joint.probability(), 2),
                        verdict);
    }
}
