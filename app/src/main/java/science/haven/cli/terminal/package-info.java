/// What commands talk through: tables, progress, complaints of one line.
@NullMarked
package science.haven.cli.terminal;

import org.jspecify.annotations.NullMarked;
