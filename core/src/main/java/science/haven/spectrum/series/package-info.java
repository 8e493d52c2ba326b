/// Spectra over time while a cell works: integrals of regions, growth in stages, and what the cell
/// did at the same time.
@NullMarked
package science.haven.spectrum.series;

import org.jspecify.annotations.NullMarked;
