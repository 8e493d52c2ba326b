/// Ink on paper: paths, markers and rich text, written as SVG, PNG or PDF.
@NullMarked
package science.haven.figure.canvas;

import org.jspecify.annotations.NullMarked;
