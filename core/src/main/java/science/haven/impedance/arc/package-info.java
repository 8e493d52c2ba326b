/// What the values of a fitted circuit mean: its arcs and what it does to a direct current. The fit
/// uses it; it does not know the fit's search.
@NullMarked
package science.haven.impedance.arc;

import org.jspecify.annotations.NullMarked;
