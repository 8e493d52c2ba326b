/// Tecmag TNMR: raw NMR data (`.tnt`).
///
/// The layout is the one of Tecmag's *TNMR file format* note as other open readers use it.
@NullMarked
package science.haven.formats.tecmag;

import org.jspecify.annotations.NullMarked;
