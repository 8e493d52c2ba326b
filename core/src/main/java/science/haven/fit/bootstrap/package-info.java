/// How far estimates scatter when the data are drawn anew. It uses the engine; the engine does not
/// know it.
@NullMarked
package science.haven.fit.bootstrap;

import org.jspecify.annotations.NullMarked;
