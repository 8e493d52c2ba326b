/// Images in a study: profiles over position and time, the drift of ions, images of every shift.
@NullMarked
package science.haven.study.imaging;

import org.jspecify.annotations.NullMarked;
