/// What a study makes of the areas of lines: spins, ratios, amounts of phases, crystallinity.
@NullMarked
package science.haven.study.spectrum.amount;

import org.jspecify.annotations.NullMarked;
