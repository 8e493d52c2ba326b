/// What the signal of a metal means: how deep radio waves see, what lies at which shift, and how
/// much metal there is.
@NullMarked
package science.haven.spectrum.metal;

import org.jspecify.annotations.NullMarked;
