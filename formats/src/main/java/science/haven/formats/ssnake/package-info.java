/// NMR data saved by ssNake.
@NullMarked
package science.haven.formats.ssnake;

import org.jspecify.annotations.NullMarked;
