/// Powder diffraction patterns of PANalytical and Malvern instruments in XML.
@NullMarked
package science.haven.formats.xrdml;

import org.jspecify.annotations.NullMarked;
