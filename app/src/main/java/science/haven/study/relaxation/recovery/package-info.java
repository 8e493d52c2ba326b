/// Recoveries and decays in a study: from arrays of spectra to times, of all signal or along the
/// spectrum, at each temperature alone or together.
@NullMarked
package science.haven.study.relaxation.recovery;

import org.jspecify.annotations.NullMarked;
