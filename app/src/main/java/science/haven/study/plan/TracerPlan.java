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
/// @param area where things are in an image
public record TracerPlan(
        Ions ions,
        ExchangeExperiment experiment,
        Depth depth,
        OptionalDouble source,
        OptionalDouble background,
        Optional<SurfaceLaw> law,
        Boundaries boundaries,
        Area area) {

    /// The same for places that are counted from the surface already.
    ///
    /// @return the plan without 'begins'
    public TracerPlan fromSurface() {
        return new TracerPlan(
                ions,
                experiment,
                new Depth(depth.crater(), depth.rate(), Optional.empty()),
                source,
                background,
                law,
                boundaries,
                area);
    }

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

    /// What a study says of images of a tracer.
    ///
    /// @param enters the edge through which the tracer came in
    /// @param pixel side of a pixel; empty if the files give places
    /// @param lines pieces of grain boundaries
    /// @param other file of the other isotope, seen from the study's folder, where each has its
    ///   own; empty where one file has both
    public record Area(
            Edge enters, Optional<Quantity> pixel, List<Line> lines, Optional<String> other) {

        /// Nothing is said.
        public static final Area UNSAID =
                new Area(Edge.LOW_Y, Optional.empty(), List.of(), Optional.empty());

        /// Keeps a copy of the list.
        public Area {
            lines = List.copyOf(lines);
        }

        /// An edge of an image.
        public enum Edge {
            /// Where x is least.
            LOW_X("low x", true, false),
            /// Where x is greatest.
            HIGH_X("high x", true, true),
            /// Where y is least.
            LOW_Y("low y", false, false),
            /// Where y is greatest.
            HIGH_Y("high y", false, true);

            private final String words;
            private final boolean depthIsX;
            private final boolean reversed;

            Edge(String words, boolean depthIsX, boolean reversed) {
                this.words = words;
                this.depthIsX = depthIsX;
                this.reversed = reversed;
            }

            /// Whether x is the depth, so that y runs along the edge.
            ///
            /// @return false if y is
            public boolean depthIsX() {
                return depthIsX;
            }

            /// Whether the depth falls as its coordinate rises.
            ///
            /// @return true for the far edges
            public boolean reversed() {
                return reversed;
            }

            /// For people.
            @Override
            public String toString() {
                return words;
            }
        }

        /// A straight piece of a grain boundary, in the coordinates of the file.
        ///
        /// @param x1 x of one end in m
        /// @param y1 y of one end in m
        /// @param x2 x of the other end in m
        /// @param y2 y of the other end in m
        public record Line(double x1, double y1, double x2, double y2) {}
    }
}
