/// The core scientific dataset model (CSDM) in JSON: the exchange format of NMR simulation and
/// inversion programs.
///
/// D. J. Srivastava, T. Vosegaard, D. Massiot, P. J. Grandinetti, PLoS ONE 15 (2020) e0225953.
@NullMarked
package science.haven.formats.csdm;

import org.jspecify.annotations.NullMarked;
