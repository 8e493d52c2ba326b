package science.haven.study.plan;

import science.haven.exchange.exsy.Leak;
import science.haven.impedance.ImpedanceOptions;
import science.haven.impedance.circuit.Circuit;
import science.haven.quantity.Quantity;
import science.haven.relaxation.recovery.RecoveryKind;
import science.haven.spectrum.Recipe;
import science.haven.study.plan.lineshape.ShapePlan;
import science.haven.study.plan.trajectory.TrajectoryPlan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How the files of a measurement are analysed, with the options of the technique.
public sealed interface Technique {

    /// Its word in the study file and in the results.
    ///
    /// @return for example `impedance`
    String word();

    /// The results a conclusion may refer to.
    ///
    /// @param plan the measurement
    /// @return for example `impedance.bulk`
    default Stream<String> references(MeasurementPlan plan) {
        return Stream.empty();
    }

    /// How impedance spectra among the files are analysed.
    ///
    /// @return the options; empty if there should be no spectra
    default Optional<Impedance> impedance() {
        return switch (this) {
            case Impedance own -> Optional.of(own);
            case Retention retention -> Optional.of(retention.spectra());
            case Polarisation _,
                    Spectra _,
                    Relaxation _,
                    Exchange _,
                    FieldGradient _,
                    LineShapes _,
                    Images _,
                    Tracer _,
                    Trajectories _ ->
                    Optional.empty();
        };
    }

    /// Impedance spectra, each fitted with a circuit.
    ///
    /// @param circuit the circuit; empty to choose one among the physical families
    /// @param assign what an element of the circuit stands for: role to symbol, `bulk` to `R1`
    /// @param options frequencies, weights and given values
    /// @param merge the files of a second instrument, if two measured the same sample
    /// @param series what the spectra have in common; empty if each stands alone
    record Impedance(
            Optional<Circuit> circuit,
            Map<String, String> assign,
            ImpedanceOptions options,
            Optional<MergePlan> merge,
            Optional<SeriesLaw> series)
            implements Technique {

        /// Keeps a copy of the map, in its order.
        public Impedance {
            assign = Collections.unmodifiableMap(new LinkedHashMap<>(assign));
        }

        /// Spectra that are complete as they are.
        ///
        /// @param circuit the circuit; empty to choose one among the physical families
        /// @param assign what an element of the circuit stands for
        /// @param options frequencies, weights and given values
        public Impedance(
                Optional<Circuit> circuit, Map<String, String> assign, ImpedanceOptions options) {
            this(circuit, assign, options, Optional.empty(), Optional.empty());
        }

        /// The same technique with other options.
        ///
        /// @param other frequencies, weights and given values
        /// @return the technique
        public Impedance with(ImpedanceOptions other) {
            return new Impedance(circuit, assign, other, merge, series);
        }

        @Override
        public String word() {
            return "impedance";
        }

        @Override
        public Stream<String> references(MeasurementPlan plan) {
            return roles().map(role -> plan.name() + "." + role);
        }

        /// What a conductivity may be that of.
        ///
        /// @return for example `bulk`, `total`
        public Stream<String> roles() {
            Stream<String> assigned =
                    assign.isEmpty() ? Role.words().stream() : assign.keySet().stream();
            return Stream.concat(assigned, Stream.of(Role.TOTAL));
        }
    }

    /// DC polarisation: steps of voltage or current, each followed to its steady state.
    ///
    /// @param electrodes what the electrodes let through; if the study does not say, Ohm's law is
    ///   used and the other laws are shown where they matter
    /// @param total what the electronic conductivity is compared with, for the transference number
    record Polarisation(Electrodes electrodes, Optional<TotalConductivity> total)
            implements Technique {

        @Override
        public String word() {
            return "polarisation";
        }

        @Override
        public Stream<String> references(MeasurementPlan plan) {
            return Stream.of(plan.name() + ".electronic");
        }
    }

    /// NMR, Raman and other spectra: processed where they are raw, integrated, and fitted with
    /// lines.
    ///
    /// @param processed whether the instrument's own processing is used where there is one
    /// @param recipe how raw signals are processed; empty for what suits each signal
    /// @param region part of the spectra to look at; empty for all
    /// @param integrals parts to integrate, by their names
    /// @param lines how lines are fitted; empty if there shall be none
    /// @param operando what is asked of the spectra as a series
    /// @param amounts what is made of their areas
    record Spectra(
            boolean processed,
            Optional<Recipe> recipe,
            Optional<Span> region,
            Map<String, Span> integrals,
            Optional<LinesPlan> lines,
            OperandoPlan operando,
            Amounts amounts)
            implements Technique {

        /// Keeps a copy of the map, in its order.
        public Spectra {
            integrals = Collections.unmodifiableMap(new LinkedHashMap<>(integrals));
        }

        /// Spectra that each stand alone.
        ///
        /// @param processed whether the instrument's own processing is used where there is one
        /// @param recipe how raw signals are processed; empty for what suits each signal
        /// @param region part of the spectra to look at; empty for all
        /// @param integrals parts to integrate, by their names
        /// @param lines how lines are fitted; empty if there shall be none
        public Spectra(
                boolean processed,
                Optional<Recipe> recipe,
                Optional<Span> region,
                Map<String, Span> integrals,
                Optional<LinesPlan> lines) {
            this(processed, recipe, region, integrals, lines, OperandoPlan.NONE, Amounts.none());
        }

        /// The same as a series.
        ///
        /// @param plan what is asked of it
        /// @return the technique
        public Spectra with(OperandoPlan plan) {
            return new Spectra(processed, recipe, region, integrals, lines, plan, amounts);
        }

        /// The same without lines.
        ///
        /// @return the technique
        public Spectra withoutLines() {
            return new Spectra(
                    processed, recipe, region, integrals, Optional.empty(), operando, amounts);
        }

        /// The same with something made of the areas.
        ///
        /// @param asked what is made of them
        /// @return the technique
        public Spectra with(Amounts asked) {
            return new Spectra(processed, recipe, region, integrals, lines, operando, asked);
        }

        @Override
        public String word() {
            return "spectrum";
        }
    }

    /// Magnetic resonance images: profiles one after the other, or spectra of every place.
    ///
    /// @param fieldOfView length that the whole frequency axis of a profile images; empty if the
    ///   position was encoded in phases
    /// @param reversed whether the first place lies at the highest frequency
    /// @param interval time from one profile to the next; empty if the files tell it
    /// @param drift what else is known, for the drift of an ion
    /// @param encoding the gradients, if the position was encoded in phases
    /// @param integrals ranges of shifts to follow over the places, by their names
    record Images(
            Optional<Quantity> fieldOfView,
            boolean reversed,
            Optional<Quantity> interval,
            Optional<DriftPlan> drift,
            Optional<EncodingPlan> encoding,
            Map<String, Span> integrals)
            implements Technique {

        /// Keeps a copy of the map, in its order.
        public Images {
            integrals = Collections.unmodifiableMap(new LinkedHashMap<>(integrals));
        }

        @Override
        public String word() {
            return "image";
        }
    }

    /// How much conductivity a sample keeps while it is stored: spectra after several times, or a
    /// table of conductivities.
    ///
    /// @param spectra how spectra are analysed
    /// @param role which of their conductivities is followed: `total`
    /// @param at storage times to give values for
    record Retention(Impedance spectra, String role, List<Quantity> at) implements Technique {

        /// Keeps a copy of the list.
        public Retention {
            at = List.copyOf(at);
        }

        @Override
        public String word() {
            return "retention";
        }
    }

    /// Relaxation of nuclear spins: transients, each to its rates, or tables of rates.
    ///
    /// @param experiment what was done; empty if the pulse program tells
    /// @param recipe how raw signals are processed; empty for what suits each signal
    /// @param region part of the spectra to integrate; empty for where signal is
    /// @param recovery which laws the transients may follow
    /// @param given what files may not say
    record Relaxation(
            Optional<RecoveryKind> experiment,
            Optional<Recipe> recipe,
            Optional<Span> region,
            RecoveryPlan recovery,
            RecoveryPlan.Given given)
            implements Technique {

        /// The same with another plan.
        ///
        /// @param other which laws the transients may follow
        /// @return the technique
        public Relaxation with(RecoveryPlan other) {
            return new Relaxation(experiment, recipe, region, other, given);
        }

        @Override
        public String word() {
            return "relaxation";
        }
    }

    /// Profiles of isotopes over depth or along a line, as secondary ion mass spectrometry gives
    /// them.
    ///
    /// @param plan what is known about them
    record Tracer(TracerPlan plan) implements Technique {

        @Override
        public String word() {
            return "tracer";
        }

        @Override
        public Stream<String> references(MeasurementPlan plan) {
            return Stream.of(plan.name() + ".diffusion");
        }
    }

    /// Exchange of ions among sites: spin-alignment echoes, CODEX, exchange spectra.
    ///
    /// @param leak what spin-lattice relaxation takes from exchange peaks
    /// @param reference whether echoes were divided by a reference, as in CODEX
    /// @param sites what is known about the sites of exchange spectra
    record Exchange(Leak leak, boolean reference, SitesPlan sites) implements Technique {

        @Override
        public String word() {
            return "exchange";
        }
    }

    /// Trajectories of simulations: how ions diffuse.
    ///
    /// @param plan how they are read and what is asked of them
    record Trajectories(TrajectoryPlan plan) implements Technique {

        @Override
        public String word() {
            return "trajectory";
        }

        @Override
        public Stream<String> references(MeasurementPlan plan) {
            return Stream.of(plan.name() + ".diffusion");
        }
    }

    /// Spectra of powders: line shapes to tensors and amounts of sites.
    ///
    /// @param processed whether the instrument's own spectra are used where there are raw signals
    /// @param recipe how raw signals are processed; empty for what suits them
    /// @param region part of the spectra to fit; empty for where signal is
    /// @param plan what is known about the sites
    record LineShapes(
            boolean processed, Optional<Recipe> recipe, Optional<Span> region, ShapePlan plan)
            implements Technique {

        @Override
        public String word() {
            return "lineshape";
        }
    }

    /// Echoes in pulsed field gradients: decays to diffusion coefficients.
    ///
    /// @param recipe how raw signals are processed; empty for what suits each signal
    /// @param regions parts of the spectra to integrate, by their names; empty for where signal is
    /// @param plan laws, and what is known of the gradient pulses
    record FieldGradient(Optional<Recipe> recipe, Map<String, Span> regions, EchoPlan plan)
            implements Technique {

        /// Keeps a copy of the map, in its order.
        public FieldGradient {
            regions = Collections.unmodifiableMap(new LinkedHashMap<>(regions));
        }

        @Override
        public String word() {
            return "field gradient";
        }

        @Override
        public Stream<String> references(MeasurementPlan plan) {
            String all = plan.name() + ".diffusion";
            return regions.size() < 2
                    ? Stream.of(all)
                    : regions.keySet().stream().map(region -> all + ", " + region);
        }
    }
}
