/// BioLogic EC-Lab: the text export (`.mpt`, `.txt`) and the binary file (`.mpr`).
///
/// Both readers end in the same table of named columns ([EcLabTable]) and share what makes
/// measurements of it ([EcLabMeasurements]).
@NullMarked
package science.haven.formats.biologic;

import org.jspecify.annotations.NullMarked;
