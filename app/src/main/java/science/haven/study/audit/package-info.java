/// Tables of what a text claims, as a file: `haven check`.
@NullMarked
package science.haven.study.audit;

import org.jspecify.annotations.NullMarked;
