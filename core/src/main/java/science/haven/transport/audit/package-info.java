/// The auditor of a manuscript: printed numbers of one material, and what physics says of each from
/// the others. Every number carries the range its printed digits allow, so that a disagreement is
/// one that no rounding explains.
@NullMarked
package science.haven.transport.audit;

import org.jspecify.annotations.NullMarked;
