package science.haven.relaxation.rates;

import science.haven.motion.SpectralDensity;
import science.haven.motion.TauMeaning;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Nuclide;
import science.haven.relaxation.coupling.Coupling;
import science.haven.relaxation.coupling.Interaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a fit of rates may use. The numbers inside the laws and densities do not matter: they are
/// found.
///
/// @param time how times depend on temperature
/// @param densities spectral densities to be ranked, the simplest first
/// @param interaction what fluctuates, unless said otherwise for a nucleus
/// @param interactions what fluctuates at certain nuclei
/// @param strengths strengths C in s⁻² that are known, at certain nuclei; only for a single motion
/// @param background what relaxes without jumps
/// @param fewest least number of motions
/// @param most greatest number of motions, up to 4
/// @param meaning what a correlation time says about the residence time
public record RatesOptions(
        TimeLaw time,
        List<SpectralDensity> densities,
        Interaction interaction,
        Map<Nuclide, Interaction> interactions,
        Map<Nuclide, Double> strengths,
        Background background,
        int fewest,
        int most,
        TauMeaning meaning) {

    public RatesOptions {
        densities = List.copyOf(densities);
        interactions = Map.copyOf(interactions);
        strengths = Map.copyOf(strengths);
        if (densities.isEmpty()) {
            throw new IllegalArgumentException("densities must hold at least one, got none");
        }
        if (!(fewest >= 1 && fewest <= most && most <= 4)) {
            throw new IllegalArgumentException(
                    "numbers of motions must be 1 to 4 and ordered, got %d to %d"
                            .formatted(fewest, most));
        }
        if (!strengths.isEmpty() && most > 1) {
            throw new IllegalArgumentException(
                    "a known strength needs a single motion, got up to " + most);
        }
    }

    /// Arrhenius times, BPP or modified BPP, a free coupling per nucleus, one to three motions.
    ///
    /// @return the options
    public static RatesOptions automatic() {
        return new RatesOptions(
                new TimeLaw.Arrhenius(1e-13, 0),
                List.of(new SpectralDensity.Lorentzian(), new SpectralDensity.Asymmetric(2)),
                new Interaction.Free(),
                Map.of(),
                Map.of(),
                Background.none(),
                1,
                3,
                new TauMeaning.OneHops());
    }

    /// With another number of motions.
    ///
    /// @param least least number
    /// @param greatest greatest number
    /// @return the options
    public RatesOptions withMotions(int least, int greatest) {
        return new RatesOptions(
                time,
                densities,
                interaction,
                interactions,
                strengths,
                background,
                least,
                greatest,
                meaning);
    }

    /// With other spectral densities.
    ///
    /// @param candidates the densities to be ranked
    /// @return the options
    public RatesOptions withDensities(SpectralDensity... candidates) {
        return new RatesOptions(
                time,
                List.of(candidates),
                interaction,
                interactions,
                strengths,
                background,
                fewest,
                most,
                meaning);
    }

    /// With another law of temperature.
    ///
    /// @param law the law
    /// @return the options
    public RatesOptions withTime(TimeLaw law) {
        return new RatesOptions(
                law,
                densities,
                interaction,
                interactions,
                strengths,
                background,
                fewest,
                most,
                meaning);
    }

    /// For rates at one temperature: times that depend on nothing.
    ///
    /// @return the options
    public RatesOptions atOneTemperature() {
        return withTime(new TimeLaw.Constant(1e-9));
    }

    /// With another interaction, the same for all nuclei.
    ///
    /// @param what what fluctuates
    /// @return the options
    public RatesOptions withInteraction(Interaction what) {
        return new RatesOptions(
                time, densities, what, Map.of(), strengths, background, fewest, most, meaning);
    }

    /// With another interaction at one nucleus.
    ///
    /// @param nucleus the nucleus
    /// @param what what fluctuates there
    /// @return the options
    public RatesOptions withInteraction(Nuclide nucleus, Interaction what) {
        Map<Nuclide, Interaction> all = new HashMap<>(interactions);
        all.put(nucleus, what);
        return new RatesOptions(
                time, densities, interaction, all, strengths, background, fewest, most, meaning);
    }

    /// With a coupling that is known, from a structure or a spectrum: a single motion only. Its
    /// time then follows even from one flank.
    ///
    /// @param nucleus the nucleus
    /// @param known what fluctuates there, and how strongly
    /// @return the options
    public RatesOptions withCoupling(Nuclide nucleus, Coupling known) {
        Map<Nuclide, Double> all = new HashMap<>(strengths);
        all.put(nucleus, known.strength());
        RatesOptions named = withInteraction(nucleus, known.interaction());
        return new RatesOptions(
                time, densities, interaction, named.interactions(), all, background, 1, 1, meaning);
    }

    /// With a background.
    ///
    /// @param other what relaxes without jumps
    /// @return the options
    public RatesOptions withBackground(Background other) {
        return new RatesOptions(
                time,
                densities,
                interaction,
                interactions,
                strengths,
                other,
                fewest,
                most,
                meaning);
    }

    /// With another meaning of the correlation time.
    ///
    /// @param other what it says about the residence time
    /// @return the options
    public RatesOptions withMeaning(TauMeaning other) {
        return new RatesOptions(
                time,
                densities,
                interaction,
                interactions,
                strengths,
                background,
                fewest,
                most,
                other);
    }

    /// What fluctuates at a nucleus.
    ///
    /// @param nucleus the nucleus
    /// @return its interaction
    public Interaction at(Nuclide nucleus) {
        return interactions.getOrDefault(nucleus, interaction);
    }
}
