package science.haven.lineshape.fit;

import science.haven.fit.Converged;
import science.haven.quantity.Remark;

import java.util.Comparator;
import java.util.List;

/// What a spectrum is made of.
///
/// @param sites the sites, the largest amount first
/// @param fit estimates with covariance: `A1`, `δ1`, `C_Q1`, `η1`, `G1`, … in the order of the
///   sites
/// @param model the fitted spectrum in the unit of the intensity
/// @param tried every number of sites that was tried, with its criterion
/// @param others other answers that the spectrum does not tell from this one, best first
/// @param remarks what limits the result
public record ShapeFit(
        List<ShapeSite> sites,
        Converged fit,
        double[] model,
        List<Tried> tried,
        List<Other> others,
        List<Remark> remarks) {

    public ShapeFit {
        sites = List.copyOf(sites);
        model = model.clone();
        tried = List.copyOf(tried);
        others = List.copyOf(others);
        remarks = List.copyOf(remarks);
    }

    /// A number of sites that was tried.
    ///
    /// @param sites number of sites
    /// @param aicc Akaike's criterion with its correction, dimensionless
    /// @param reducedChiSquared χ²/(N−k) with the noise of the data, dimensionless
    public record Tried(int sites, double aicc, double reducedChiSquared) {}

    /// Sites that describe the spectrum as well.
    ///
    /// @param sites the sites, the largest amount first
    /// @param worse Akaike's criterion above that of the answer, dimensionless
    public record Other(List<ShapeSite> sites, double worse) {

        /// Sorts the sites.
        public Other {
            sites =
                    sites.stream()
                            .sorted(Comparator.comparingDouble(ShapeSite::amount).reversed())
                            .toList();
        }
    }
}
