/// Which few of many columns add up to positive data: the search for start values of a sum whose
/// coefficients are linear. It knows no physics.
@NullMarked
package science.haven.relaxation.rates.columns;

import org.jspecify.annotations.NullMarked;
