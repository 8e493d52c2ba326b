/// Examples that Haven makes itself, because no open data exist: files in vendors' layouts with
/// known truth, and the tests that run them.
@NullMarked
package science.haven.examples;

import org.jspecify.annotations.NullMarked;
