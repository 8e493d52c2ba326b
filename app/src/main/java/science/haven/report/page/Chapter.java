package science.haven.report.page;

import java.util.List;

/// What one measurement adds to a report, whatever its technique.
public interface Chapter {

    /// Writes its part of the page.
    ///
    /// @param html the page
    /// @param numbering counts the tables and figures
    void write(Html html, Numbering numbering);

    /// Writes the numbers that belong to the top of the page; none by default.
    ///
    /// @param html the page
    /// @param numbering counts the tables and figures
    default void summary(Html html, Numbering numbering) {}

    /// The figures that belong to the top of the page.
    ///
    /// @return figures that show all data sets at once; none by default
    default List<Plate> overview() {
        return List.of();
    }

    /// All its figures, as the folder of figures holds them.
    ///
    /// @return the figures
    List<Plate> plates();

    /// Its curves, as the folder of tables holds them.
    ///
    /// @return the files
    List<TextFile> files();

    /// How its numbers were made, in words that fit into the supporting information of a paper.
    ///
    /// @param version version of Haven
    /// @return paragraphs
    List<String> methods(String version);

    /// Works whose methods were used.
    ///
    /// @return references with what they are for
    default List<String> references() {
        return List.of();
    }
}
