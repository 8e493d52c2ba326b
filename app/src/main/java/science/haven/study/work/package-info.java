/// Work on all cores, and word of how far it has come.
@NullMarked
package science.haven.study.work;

import org.jspecify.annotations.NullMarked;
