/// Tests of the formats on real files and their damaged twins.
@NullMarked
package science.haven.formats;

import org.jspecify.annotations.NullMarked;
