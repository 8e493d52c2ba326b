package science.haven.impedance.merge;

import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Provenance;
import science.haven.impedance.Weighting;

import java.util.List;
import java.util.Optional;

/// One spectrum from two instruments, by ascending frequency.
///
/// @param spectrum all points of both; its provenance names both files
/// @param sigma standard uncertainty per component in Ω, one per point
/// @param second true for each point that the second instrument measured
/// @param sources provenance of the first and the second instrument's data
/// @param overlap how the two agree; empty if they have too few points in common
/// @param remarks what the merging has to say
public record MergedSpectrum(
        ImpedanceSpectrum spectrum,
        double[] sigma,
        boolean[] second,
        List<Provenance> sources,
        Optional<Overlap> overlap,
        List<MergeRemark> remarks) {

    public MergedSpectrum {
        sigma = sigma.clone();
        second = second.clone();
        sources = List.copyOf(sources);
        remarks = List.copyOf(remarks);
    }

    /// The weights that a fit of the merged spectrum should use.
    ///
    /// @return the uncertainties of both instruments
    public Weighting weighting() {
        return new Weighting.Given(sigma, sigma);
    }
}
