/// Tests of the tables of claims.
@NullMarked
package science.haven.study.audit;

import org.jspecify.annotations.NullMarked;
