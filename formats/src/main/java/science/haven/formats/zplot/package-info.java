/// Scribner ZPlot and ZView files (.z), also as Autolab's FRA writes them.
@NullMarked
package science.haven.formats.zplot;

import org.jspecify.annotations.NullMarked;
