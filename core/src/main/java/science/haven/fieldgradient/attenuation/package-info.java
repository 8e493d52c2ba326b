/// How the echo of a sample falls with b, one law per kind of motion, with derivatives.
@NullMarked
package science.haven.fieldgradient.attenuation;

import org.jspecify.annotations.NullMarked;
