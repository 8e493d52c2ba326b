package science.haven.formats.stelar;

import science.haven.data.Provenance;
import science.haven.quantity.Nuclide;
import science.haven.relaxation.coupling.RateKind;
import science.haven.relaxation.rates.RatePoint;

import java.util.List;

/// Relaxation rates over the field, at one temperature.
///
/// @param points the rates in the order of the file
/// @param provenance where they come from
public record Dispersion(List<DispersionPoint> points, Provenance provenance) {

    public Dispersion {
        points = List.copyOf(points);
    }

    /// The rates as an analysis takes them, together with others of the same sample.
    ///
    /// @param nucleus the nucleus observed, which the file does not name
    /// @param temperature temperature in K, which the file does not say
    /// @return R₁ at each field
    public List<RatePoint> rates(Nuclide nucleus, double temperature) {
        return points.stream()
                .map(
                        point ->
                                new RatePoint(
                                        new RateKind.SpinLattice(),
                                        nucleus,
                                        point.frequency(),
                                        temperature,
                                        point.rate()))
                .toList();
    }
}
