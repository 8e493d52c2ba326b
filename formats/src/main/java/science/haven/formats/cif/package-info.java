/// Crystallographic information files (CIF 1.1) of the International Union of Crystallography.
@NullMarked
package science.haven.formats.cif;

import org.jspecify.annotations.NullMarked;
