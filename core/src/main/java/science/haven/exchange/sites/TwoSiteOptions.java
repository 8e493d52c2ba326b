package science.haven.exchange.sites;

/// What may change with temperature besides the rate.
///
/// @param shares whether the shares of the sites follow a difference in enthalpy
/// @param drift whether both lines move together with temperature, in proportion
public record TwoSiteOptions(boolean shares, boolean drift) {

    /// Shares and frequencies stay.
    public static final TwoSiteOptions FIXED = new TwoSiteOptions(false, false);
}
