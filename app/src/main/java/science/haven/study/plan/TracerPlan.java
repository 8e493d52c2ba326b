package science.haven.study.plan;

import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.tracer.SurfaceLaw;
import science.haven.tracer.law.ExchangeExperiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a study says of profiles of a tracer.
///
/// @param ions which ions are counted
/// @param experiment how the tracer came in
/// @param depth what turns sputter times into depths
/// @param source fraction of the tracer in the source, dimensionless; empty to fit it
/// @param background fraction before the exchange, dimensionless; empty to fit it
/// @param law the only law to try; empty to let the profiles decide
/// @param boundaries grain boundaries that the profile crosses
public record TracerPlan(
        Ions ions,
        ExchangeExperiment experiment,
        Depth depth,
        OptionalDouble source,
        OptionalDouble background,
        Optional<SurfaceLaw> law,
        Boundaries boundaries) {

    /// Which ions are counted.
    ///
    /// @param tracer the tracer isotope, for example `6Li`
    /// @param other the isotope it is compared with, for example `7Li`
    /// @param sensitivity counts per atom of the tracer over that of the other, dimensionless
    public record Ions(String tracer, String other, double sensitivity) {

        /// ⁶Li among lithium, without mass discrimination.
        public static final Ions LITHIUM = new Ions("6Li", "7Li", 1);
    }

    /// What turns sputter times into depths.
    ///
    /// @param crater depth of the crater at the end of the profile; empty if not measured
    /// @param rate depth per time; empty if not known
    /// @param surface where the surface lies on the scale of the file, in its SI unit
    public record Depth(
            Optional<Quantity> crater, Optional<Quantity> rate, Optional<Quantity> surface) {

        /// Files that have depths.
        public static final Depth IN_FILE =
                new Depth(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Grain boundaries that a profile crosses.
    ///
    /// @param places where they lie
    /// @param bulk diffusion coefficient within the grains; empty if not known
    /// @param thickness thickness of a boundary; empty if not known
    /// @param grain size of the grains; empty if not known
    /// @param part what the whole profile goes through: `bulk`, `total`, or empty if not said
    public record Boundaries(
            List<Quantity> places,
            Optional<Measured> bulk,
            Optional<Measured> thickness,
            Optional<Quantity> grain,
            String part) {

        /// Nothing is known of any.
        public static final Boundaries NONE =
                new Boundaries(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), "");

        /// Keeps a copy of the list.
        public Boundaries {
            places = List.copyOf(places);
        }
    }
}
