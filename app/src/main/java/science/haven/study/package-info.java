/// The study: its file, its analyses run over many files, and the results they leave behind.
@NullMarked
package science.haven.study;

import org.jspecify.annotations.NullMarked;
