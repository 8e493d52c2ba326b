/// Lines of two to four exchanging sites fitted over temperature: how many sites, which jumps,
/// their rates and barriers.
@NullMarked
package science.haven.exchange.sites.network;

import org.jspecify.annotations.NullMarked;
