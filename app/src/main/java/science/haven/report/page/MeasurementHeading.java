package science.haven.report.page;

import science.haven.study.result.FileResult;
import science.haven.study.result.Results;

/// Where the part of the page that belongs to one measurement begins.
public final class MeasurementHeading {

    private MeasurementHeading() {}

    /// Writes the heading, and says which data sets have no numbers, and why.
    ///
    /// @param html the page
    /// @param group the measurement
    public static void write(Html html, Results.Group group) {
        html.element("h2", "Measurement: " + group.name(), "id", id(group.name()));
        for (FileResult result : group.results()) {
            result.failure()
                    .ifPresent(
                            reason ->
                                    html.element(
                                            "p",
                                            "%s has no numbers: %s"
                                                    .formatted(result.source().file(), reason),
                                            "class",
                                            "failed"));
        }
    }

    /// What a link to the measurement points to.
    ///
    /// @param name name of the measurement
    /// @return for example `m-impedance`
    public static String id(String name) {
        return "m-" + name.replaceAll("[^\\p{Alnum}]+", "-");
    }
}
