/// DC polarisation: from a current or voltage over time to the electronic part of the conduction.
@NullMarked
package science.haven.polarisation;

import org.jspecify.annotations.NullMarked;
