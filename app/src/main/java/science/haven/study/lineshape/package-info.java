/// Line shapes in a study: spectra of powders to the tensors and amounts of their sites.
@NullMarked
package science.haven.study.lineshape;

import org.jspecify.annotations.NullMarked;
