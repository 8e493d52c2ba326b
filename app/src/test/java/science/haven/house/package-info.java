/// The rules of the house, kept by tests: layering, purity, formatting, documented units.
@NullMarked
package science.haven.house;

import org.jspecify.annotations.NullMarked;
