/// What one kind of sites, a phase or a baseline adds to a spectrum, with its derivatives.
@NullMarked
package science.haven.lineshape.mixture.component;

import org.jspecify.annotations.NullMarked;
