/// Powder diffraction patterns: how much of a sample is crystalline.
@NullMarked
package science.haven.spectrum.pattern;

import org.jspecify.annotations.NullMarked;
