/// DC polarisation in a study: the options as written, the way of one transient, transference.
@NullMarked
package science.haven.study.polarisation;

import org.jspecify.annotations.NullMarked;
