/// From areas to amounts of spins: saturation and nutation.
@NullMarked
package science.haven.spectrum.peak.area;

import org.jspecify.annotations.NullMarked;
