package science.haven.study.plan.conclusion;

import science.haven.quantity.Quantity;
import science.haven.study.file.Place;

import java.util.Optional;

/// Where the lithium of a deposit came from, told by its isotopes.
///
/// @param place where it stands in the study
/// @param name what the deposit is called
/// @param deposit its share of ⁶Li, or the areas that tell it
/// @param electrolyte atom fraction of ⁶Li in the fresh electrolyte
/// @param electrode atom fraction of ⁶Li in the electrode that dissolves
/// @param drift how the electrolyte changed meanwhile; empty if it stayed fresh
public record IsotopePlan(
        Place place,
        String name,
        Deposit deposit,
        Quantity electrolyte,
        Quantity electrode,
        Optional<Drift> drift)
        implements ConclusionPlan {

    /// What is known of the deposit.
    public sealed interface Deposit {

        /// Its atom fraction.
        ///
        /// @param fraction atom fraction of ⁶Li
        record Given(Quantity fraction) implements Deposit {}

        /// The integrals of two measurements, of the last spectrum of each.
        ///
        /// @param lithium6 measurement and integral of ⁶Li: `6Li.metal`
        /// @param lithium7 the same of ⁷Li
        /// @param sensitivity signal of a ⁶Li over that of a ⁷Li at the settings of both
        record Measured(String lithium6, String lithium7, Quantity sensitivity)
                implements Deposit {}
    }

    /// What passed while the deposit grew.
    ///
    /// @param mobile mobile lithium of the electrolyte
    /// @param charge the charge
    public record Drift(Quantity mobile, Quantity charge) {}
}
