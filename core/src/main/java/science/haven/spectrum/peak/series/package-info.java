/// The same lines in one spectrum after another: over time, temperature, composition.
@NullMarked
package science.haven.spectrum.peak.series;

import org.jspecify.annotations.NullMarked;
