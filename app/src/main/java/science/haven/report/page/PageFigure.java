package science.haven.report.page;

import science.haven.figure.FigureFiles;

import java.util.List;

/// Figures in the page, each with its number, its caption and its files.
public final class PageFigure {

    private PageFigure() {}

    /// Writes figures with their captions.
    ///
    /// @param html the page
    /// @param plates the figures
    /// @param numbering counts the tables and figures
    public static void write(Html html, List<Plate> plates, Numbering numbering) {
        html.open("div", "class", "plates");
        for (Plate plate : plates) {
            html.open("figure").markup(FigureFiles.svg(plate.figure(), plate.name()));
            html.open("figcaption").element("b", numbering.nextFigure());
            html.text(plate.caption() + " ").open("span", "class", "files");
            for (String kind : List.of("svg", "pdf", "png")) {
                html.element("a", kind, "href", "figures/" + plate.name() + "." + kind).text(" ");
            }
            html.close().close().close();
        }
        html.close();
    }
}
