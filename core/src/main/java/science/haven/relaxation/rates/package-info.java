/// Relaxation rates over temperature and frequency to correlation times and barriers: any number of
/// motions in one joint fit, without start values.
@NullMarked
package science.haven.relaxation.rates;

import org.jspecify.annotations.NullMarked;
