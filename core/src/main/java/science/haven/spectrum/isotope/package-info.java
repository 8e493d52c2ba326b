/// Where lithium came from, told by ⁶Li and ⁷Li.
@NullMarked
package science.haven.spectrum.isotope;

import org.jspecify.annotations.NullMarked;
