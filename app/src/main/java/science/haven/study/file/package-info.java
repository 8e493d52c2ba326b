/// The study file as text that knows its places: keys, texts and quantities with line and column,
/// the words that were probably meant, the files a pattern names. It knows no technique.
@NullMarked
package science.haven.study.file;

import org.jspecify.annotations.NullMarked;
