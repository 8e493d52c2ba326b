/// How much conductivity a sample keeps over time, and by which law it loses it. It raises the
/// remarks of transport; nothing else there knows it.
@NullMarked
package science.haven.transport.retention;

import org.jspecify.annotations.NullMarked;
