package science.haven.lineshape.mixture;

import science.haven.fit.Converged;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one or several spectra of a sample are a mixture of.
///
/// @param kinds the parts, in the order in which they were asked for
/// @param fit estimates with covariance: `A1`, `δ1`, `C_Q1`, `η1`, `G1` of a crystal, `s2`, `δ2`,
///   `σ_δ2` of a glass, `δ3`, `G3`, `L3` of a line, `φ` of a complex spectrum in rad, `b0` of the
///   baseline; where there are several spectra, `A`, `G`, `L`, `φ` and `b` end with the number of
///   theirs: `A1·2`
/// @param spectra what each spectrum is made of
/// @param remarks what limits the result
public record MixtureFit(
        List<Kind> kinds, Converged fit, List<Drawn> spectra, List<Remark> remarks) {

    public MixtureFit {
        kinds = List.copyOf(kinds);
        spectra = List.copyOf(spectra);
        remarks = List.copyOf(remarks);
    }

    /// The same with a remark before the others.
    ///
    /// @param remark what else is to be said
    /// @return the fit
    public MixtureFit with(Remark remark) {
        List<Remark> all = new ArrayList<>(List.of(remark));
        all.addAll(remarks);
        return new MixtureFit(kinds, fit, spectra, all);
    }

    /// One spectrum of the fit.
    ///
    /// @param model the fitted spectrum in the unit of the intensity
    /// @param parts each part alone, in the unit of the intensity
    /// @param shares share of each part in the nuclei that are seen, dimensionless
    /// @param phase φ in rad, by which the spectrum was turned before it was compared:
    ///   `spectrum.turned(φ)` is what the model is to be laid beside; empty if it was not
    /// @param couplingRatio couplings of its nucleus over those of the nucleus of the first
    ///   spectrum, dimensionless
    public record Drawn(
            double[] model,
            List<double[]> parts,
            List<Measured> shares,
            Optional<Measured> phase,
            double couplingRatio) {

        public Drawn {
            model = model.clone();
            parts = List.copyOf(parts);
            shares = List.copyOf(shares);
        }
    }
}
