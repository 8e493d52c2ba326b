/// Lines of sites that exchange ions, from two sharp lines over their coalescence to one.
@NullMarked
package science.haven.exchange.sites;

import org.jspecify.annotations.NullMarked;
