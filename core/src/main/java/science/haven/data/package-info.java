/// What an instrument measured: immutable records, each with its provenance.
@NullMarked
package science.haven.data;

import org.jspecify.annotations.NullMarked;
