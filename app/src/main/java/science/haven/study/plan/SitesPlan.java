package science.haven.study.plan;

import science.haven.quantity.Quantity;

import java.util.List;

/// What a study says about the sites among which ions jump.
///
/// @param shifts where their lines lie; empty to find them
public record SitesPlan(List<Quantity> shifts) {

    /// Nothing is said.
    public static final SitesPlan FREE = new SitesPlan(List.of());

    /// Keeps a copy of the list.
    public SitesPlan {
        shifts = List.copyOf(shifts);
    }
}
