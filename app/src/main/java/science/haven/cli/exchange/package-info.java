/// The commands on exchange.
@NullMarked
package science.haven.cli.exchange;

import org.jspecify.annotations.NullMarked;
