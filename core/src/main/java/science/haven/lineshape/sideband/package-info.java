/// Spinning sidebands: patterns of samples that turn at a finite rate, at any angle.
@NullMarked
package science.haven.lineshape.sideband;

import org.jspecify.annotations.NullMarked;
