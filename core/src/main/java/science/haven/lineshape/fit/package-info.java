/// Fits of line shapes: tensors and amounts of several sites from one spectrum, without start
/// values.
@NullMarked
package science.haven.lineshape.fit;

import org.jspecify.annotations.NullMarked;
