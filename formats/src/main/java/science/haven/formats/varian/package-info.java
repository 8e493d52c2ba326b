/// Varian and Agilent VnmrJ: folders with `fid`, `procpar` and `text`.
///
/// The layout is that of the manuals *VNMR User Programming* and *VnmrJ User Programming*.
@NullMarked
package science.haven.formats.varian;

import org.jspecify.annotations.NullMarked;
