/// The command line.
///
/// `terminal` is what every command talks through; a technique with several commands has a package
/// of its own on top of it; this package holds the program and the other commands.
@NullMarked
package science.haven.cli;

import org.jspecify.annotations.NullMarked;
