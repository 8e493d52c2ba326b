/// Exchange in a study: spin-alignment echoes and exchange spectra, from tables to jump rates.
@NullMarked
package science.haven.study.exchange;

import org.jspecify.annotations.NullMarked;
