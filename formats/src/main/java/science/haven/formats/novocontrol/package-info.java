/// Text exports of Novocontrol's WinDETA.
@NullMarked
package science.haven.formats.novocontrol;

import org.jspecify.annotations.NullMarked;
