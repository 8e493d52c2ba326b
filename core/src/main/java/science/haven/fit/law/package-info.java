/// Laws `y = f(x)` beside measured points, fitted, tested against each other and ranked. It uses
/// the engine; the engine does not know it.
@NullMarked
package science.haven.fit.law;

import org.jspecify.annotations.NullMarked;
