/// Spin-alignment echoes and other two-time functions: what they are for given sites and jumps, and
/// the jumps, barriers and number of sites from measured decays.
@NullMarked
package science.haven.exchange.echo;

import org.jspecify.annotations.NullMarked;
