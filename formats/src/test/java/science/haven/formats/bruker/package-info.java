/// Tests of the readers of Bruker's formats.
@NullMarked
package science.haven.formats.bruker;

import org.jspecify.annotations.NullMarked;
