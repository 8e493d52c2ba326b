/// Magritek: experiments of Prospa (Kea and other consoles) and Spinsolve, kept as folders.
@NullMarked
package science.haven.formats.magritek;

import org.jspecify.annotations.NullMarked;
