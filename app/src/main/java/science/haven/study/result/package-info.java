/// What a study finds, whatever the technique: values, results of files, contradictions, and the
/// folder and the file they are kept in.
@NullMarked
package science.haven.study.result;

import org.jspecify.annotations.NullMarked;
