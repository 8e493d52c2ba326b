/// What a figure says: panels, axes, series and annotations, as plain values without any drawing.
@NullMarked
package science.haven.figure.model;

import org.jspecify.annotations.NullMarked;
