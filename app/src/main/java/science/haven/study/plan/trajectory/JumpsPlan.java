package science.haven.study.plan.trajectory;

import science.haven.quantity.Quantity;

import java.util.Optional;

/// Where ions stay and what their jumps tell.
///
/// @param sites a CIF with the sites, seen from the study's folder, or `density` to find them where
///   ions are
/// @param radius how close an ion comes to a site to enter it; a share of the distance of the
///   closest sites if empty
/// @param outerRadius how far it goes to leave it; if empty, it leaves when it enters another
/// @param attempts attempt frequency for barriers; one for all crystals if empty
public record JumpsPlan(
        String sites,
        Optional<Quantity> radius,
        Optional<Quantity> outerRadius,
        Optional<Quantity> attempts) {}
