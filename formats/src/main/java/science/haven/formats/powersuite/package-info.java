/// Princeton Applied Research PowerSuite text exports.
@NullMarked
package science.haven.formats.powersuite;

import org.jspecify.annotations.NullMarked;
