/// What is shown to be right, against what was measured.
@NullMarked
package science.haven.validation;

import org.jspecify.annotations.NullMarked;
