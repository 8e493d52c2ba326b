/// Profiles, surfaces and images on the page.
@NullMarked
package science.haven.report.imaging;

import org.jspecify.annotations.NullMarked;
