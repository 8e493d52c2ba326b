package science.haven.report;

import science.haven.figure.model.Figure;

/// A figure of the report.
///
/// @param name name of its files, without ending; unique within the report
/// @param caption what a reader sees there
/// @param figure the drawing
record Plate(String name, String caption, Figure figure) {}
