package science.haven.study.plan;

import science.haven.quantity.ChemicalFormula;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What shall be made of the areas of lines: spins, ratios, amounts of phases, crystallinity.
///
/// @param names lines with a name
/// @param ratios ratios of areas, by their names
/// @param relaxation what is known about T₁
/// @param nutation the pulse, if the areas shall be corrected for it
/// @param composition the phases, if their amounts are asked for
/// @param pattern how peaks are told from humps, if a crystallinity is asked for
public record Amounts(
        List<LineChoice> names,
        Map<String, Ratio> ratios,
        List<Relaxation> relaxation,
        Optional<Nutation> nutation,
        Optional<Composition> composition,
        Optional<Pattern> pattern) {

    /// Area of the one over area of the other.
    ///
    /// @param above the one
    /// @param below the other
    public record Ratio(LineChoice above, LineChoice below) {}

    /// How fast spins recover.
    ///
    /// @param line which; empty for all
    /// @param time T₁ in s
    public record Relaxation(Optional<LineChoice> line, Measured time) {}

    /// The pulse before the signal.
    ///
    /// @param frequency nutation frequency of a nucleus without coupling
    /// @param pulse length of the pulse
    /// @param spin spin I, dimensionless; empty to take that of the nucleus
    /// @param central lines of which the central transition alone is excited
    public record Nutation(
            Quantity frequency, Quantity pulse, Optional<Double> spin, List<LineChoice> central) {

        /// Keeps a copy of the list.
        public Nutation {
            central = List.copyOf(central);
        }
    }

    /// Phases and what was weighed in.
    ///
    /// @param element symbol of the element that is counted; empty for that of the nucleus
    /// @param phases the phases
    /// @param batch formula units of what was weighed in; empty if not said
    /// @param exchange the reaction with an oxide, if there was one
    public record Composition(
            Optional<String> element,
            List<Phase> phases,
            Map<ChemicalFormula, Double> batch,
            Optional<Exchange> exchange) {

        /// Keeps copies of the collections.
        public Composition {
            phases = List.copyOf(phases);
            batch = Collections.unmodifiableMap(new LinkedHashMap<>(batch));
        }
    }

    /// A phase.
    ///
    /// @param formula its formula
    /// @param lines the lines it has
    public record Phase(ChemicalFormula formula, LineChoice lines) {}

    /// A halide that trades two halogen atoms for one oxygen atom of an oxide and leaves a salt.
    ///
    /// @param host formula of the halide, one of the phases
    /// @param salt formula of the salt, one of the phases
    /// @param printed x as somebody else gave it: by the name of the file, or under the empty name
    ///   for all
    public record Exchange(
            ChemicalFormula host, ChemicalFormula salt, Map<String, Measured> printed) {

        /// Keeps a copy of the map.
        public Exchange {
            printed = Map.copyOf(printed);
        }
    }

    /// Crystalline peaks over amorphous humps.
    ///
    /// @param broadest full width up to which a line is a crystalline peak
    /// @param scattering how much stronger glass scatters than crystal, dimensionless
    /// @param standard a line of what was added and does not change, if there is one
    public record Pattern(Quantity broadest, double scattering, Optional<LineChoice> standard) {

        /// Lines up to 2° wide are peaks, and glass scatters like crystal.
        ///
        /// @return what holds if nothing is said
        public static Pattern usual() {
            return new Pattern(Quantity.parse("2 °"), 1, Optional.empty());
        }
    }

    /// Keeps copies of the collections.
    public Amounts {
        names = List.copyOf(names);
        ratios = Collections.unmodifiableMap(new LinkedHashMap<>(ratios));
        relaxation = List.copyOf(relaxation);
    }

    /// Areas as they are.
    ///
    /// @return nothing is asked for
    public static Amounts none() {
        return new Amounts(
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
