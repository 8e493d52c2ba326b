/// Touchstone one-port files (.s1p) of network analysers.
@NullMarked
package science.haven.formats.touchstone;

import org.jspecify.annotations.NullMarked;
