/// JCAMP-DX 4.24 to 6.0: infrared, Raman, diffraction and NMR data in labelled, compressed text.
///
/// R. S. McDonald, P. A. Wilks, Appl. Spectrosc. 42 (1988) 151 (the layout and its compressions);
/// A. N. Davies, P. Lampen, Appl. Spectrosc. 47 (1993) 1093 (NMR); P. Lampen et al., Pure Appl.
/// Chem. 71 (1999) 1549 (NTUPLES).
@NullMarked
package science.haven.formats.jcamp;

import org.jspecify.annotations.NullMarked;
