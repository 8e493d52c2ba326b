/// Spectra of several kinds of sites side by side: crystals, glasses and metals in one fit.
@NullMarked
package science.haven.lineshape.mixture;

import org.jspecify.annotations.NullMarked;
