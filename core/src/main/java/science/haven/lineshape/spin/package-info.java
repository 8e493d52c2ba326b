/// What a line shape is made of: a site with its tensors, how it is spun, excited and observed, and
/// the pattern that comes out.
@NullMarked
package science.haven.lineshape.spin;

import org.jspecify.annotations.NullMarked;
