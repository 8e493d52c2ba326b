package science.haven.exchange.exsy;

import science.haven.fit.Converged;
import science.haven.motion.kinetics.RateMatrix;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.List;

/// Rates from exchange spectra.
///
/// @param rates the rate of every path, both ways, ordered by the site that is left
/// @param populations share of each site, dimensionless
/// @param leaks spin-lattice relaxation rates in s⁻¹: none, one for all sites, or one for each
/// @param matrix the best rates together
/// @param fit the fit of magnetisations `m1` …, mean rates `s1-2` … and leaks
/// @param remarks what limits these numbers
public record ExsyFit(
        List<ExchangeRate> rates,
        List<Measured> populations,
        List<Measured> leaks,
        RateMatrix matrix,
        Converged fit,
        List<Remark> remarks)
        implements ExsyOutcome {

    public ExsyFit {
        rates = List.copyOf(rates);
        populations = List.copyOf(populations);
        leaks = List.copyOf(leaks);
        remarks = List.copyOf(remarks);
    }

    /// The rate of one path.
    ///
    /// @param from site that is left, from 0
    /// @param to site that is reached, from 0
    /// @return the rate
    public ExchangeRate rate(int from, int to) {
        return rates.stream()
                .filter(rate -> rate.from() == from && rate.to() == to)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no path from %d to %d".formatted(from, to)));
    }
}
