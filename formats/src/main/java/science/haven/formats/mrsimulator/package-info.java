/// Spin systems as mrsimulator writes them in JSON.
@NullMarked
package science.haven.formats.mrsimulator;

import org.jspecify.annotations.NullMarked;
