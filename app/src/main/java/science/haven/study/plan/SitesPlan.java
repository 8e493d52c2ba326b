package science.haven.study.plan;

import science.haven.exchange.sites.network.SitesOptions;
import science.haven.quantity.Quantity;

import java.util.List;
import java.util.Optional;

/// What a study says about the sites among which ions jump.
///
/// @param shifts where the diagonal peaks of exchange spectra lie; empty to find them
/// @param lines what is known about the sites of line shapes
/// @param region part of one-dimensional spectra to look at; empty for where signal is
public record SitesPlan(List<Quantity> shifts, SitesOptions lines, Optional<Span> region) {

    /// Nothing is said.
    public static final SitesPlan FREE =
            new SitesPlan(List.of(), SitesOptions.FREE, Optional.empty());

    /// Keeps a copy of the list.
    public SitesPlan {
        shifts = List.copyOf(shifts);
    }

    /// Known shifts of exchange spectra.
    ///
    /// @param shifts where the diagonal peaks lie
    /// @return the plan
    public static SitesPlan at(List<Quantity> shifts) {
        return new SitesPlan(shifts, SitesOptions.FREE, Optional.empty());
    }
}
