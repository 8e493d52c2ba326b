@NullMarked
package science.haven.study.lineshape;

import org.jspecify.annotations.NullMarked;
