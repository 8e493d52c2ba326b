/// What a study says about trajectories of simulations.
@NullMarked
package science.haven.study.plan.trajectory;

import org.jspecify.annotations.NullMarked;
