/// Instrument files to and from the data types of core: one package per vendor or format.
@NullMarked
package science.haven.formats;

import org.jspecify.annotations.NullMarked;
