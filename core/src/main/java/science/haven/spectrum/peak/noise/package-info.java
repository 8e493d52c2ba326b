/// The noise of a spectrum, and how much of it neighbouring points share.
@NullMarked
package science.haven.spectrum.peak.noise;

import org.jspecify.annotations.NullMarked;
