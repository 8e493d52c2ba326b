package science.haven.relaxation.rates;

import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.relaxation.coupling.RateKind;

import java.util.List;
import java.util.stream.IntStream;

/// R₁ over the Larmor frequency at one temperature, as field cycling measures it.
///
/// @param nucleus the nucleus observed
/// @param temperature temperature in K
/// @param frequencies Larmor frequencies in Hz
/// @param rates relaxation rates in s⁻¹, one per frequency; uncertainty 0 if it is not known
public record Dispersion(
        Nuclide nucleus, double temperature, double[] frequencies, List<Measured> rates) {

    public Dispersion {
        frequencies = frequencies.clone();
        rates = List.copyOf(rates);
        if (frequencies.length != rates.size()) {
            throw new IllegalArgumentException(
                    "frequencies and rates must have the same length, got %d and %d"
                            .formatted(frequencies.length, rates.size()));
        }
    }

    /// The dispersion as rates; those of several temperatures, and of high fields, may be joined.
    ///
    /// @return one point per frequency
    public List<RatePoint> points() {
        return IntStream.range(0, frequencies.length)
                .mapToObj(
                        i ->
                                new RatePoint(
                                        new RateKind.SpinLattice(),
                                        nucleus,
                                        frequencies[i],
                                        temperature,
                                        rates.get(i)))
                .toList();
    }

    /// Finds the motions at this temperature: a time instead of a barrier.
    ///
    /// @param options what the fit may use; its law of temperature is not
    /// @return the motions, or why there are none
    public RatesOutcome fit(RatesOptions options) {
        return RatesAnalysis.fit(points(), options.atOneTemperature());
    }
}
