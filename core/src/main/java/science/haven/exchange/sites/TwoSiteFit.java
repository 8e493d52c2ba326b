package science.haven.exchange.sites;

import science.haven.fit.Converged;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.List;
import java.util.Optional;

/// Exchange of two sites from spectra over temperature; A is the site of lower frequency.
///
/// @param separation distance of the lines without exchange in Hz
/// @param share share of site A at the middle temperature, dimensionless
/// @param rates rates at each temperature, in the order of the spectra
/// @param energy activation energy Eₐ in J; empty for one temperature
/// @param logarithmOfPrefactor ln(k₀ · s) of the rate there plus rate back, dimensionless; empty
///   for one temperature
/// @param coalescence temperature in K at which the lines become one; empty for one temperature
/// @param fit all parameters together
/// @param remarks what limits these numbers
public record TwoSiteFit(
        Measured separation,
        Measured share,
        List<TwoSiteRate> rates,
        Optional<Measured> energy,
        Optional<Measured> logarithmOfPrefactor,
        Optional<Double> coalescence,
        Converged fit,
        List<Remark> remarks)
        implements TwoSiteOutcome {

    public TwoSiteFit {
        rates = List.copyOf(rates);
        remarks = List.copyOf(remarks);
    }
}
