/// From a raw NMR signal to a phased spectrum: what to do with a measurement, and doing it.
@NullMarked
package science.haven.spectrum;

import org.jspecify.annotations.NullMarked;
