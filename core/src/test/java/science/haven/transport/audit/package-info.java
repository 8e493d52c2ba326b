/// Tests of the auditor.
@NullMarked
package science.haven.transport.audit;

import org.jspecify.annotations.NullMarked;
