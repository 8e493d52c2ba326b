/// Princeton Applied Research PARSTAT text exports.
@NullMarked
package science.haven.formats.parstat;

import org.jspecify.annotations.NullMarked;
