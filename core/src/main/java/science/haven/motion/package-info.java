/// How ions jump: correlation times over temperature, and the spectral densities of the
/// fluctuations their jumps make. Ground for relaxation, exchange and transport alike.
@NullMarked
package science.haven.motion;

import org.jspecify.annotations.NullMarked;
