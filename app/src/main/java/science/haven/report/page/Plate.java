package science.haven.report.page;

import science.haven.figure.model.Figure;

/// A figure of the report.
///
/// @param name name of its files, without ending; unique within the report
/// @param caption what a reader sees there
/// @param figure the drawing
public record Plate(String name, String caption, Figure figure) {

    /// Name of the files that belong to one data set of a measurement.
    ///
    /// @param measurement name of the measurement
    /// @param index number of the data set, from 0
    /// @return for example `impedance-01`
    public static String name(String measurement, int index) {
        return "%s-%02d".formatted(measurement, index + 1);
    }
}
