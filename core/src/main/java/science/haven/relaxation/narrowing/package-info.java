/// Motional narrowing: from line widths over temperature to jump rates and barriers.
@NullMarked
package science.haven.relaxation.narrowing;

import org.jspecify.annotations.NullMarked;
