package science.haven.report;

import science.haven.figure.FigureFiles;

import java.util.List;

/// Figures in the page, each with its number, its caption and its files.
final class PageFigure {

    private PageFigure() {}

    static void write(Html html, List<Plate> plates, Numbering numbering) {
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
