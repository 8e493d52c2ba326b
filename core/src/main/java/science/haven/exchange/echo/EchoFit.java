package science.haven.exchange.echo;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.List;
import java.util.Optional;

/// Jumps from echo decays.
///
/// @param times times at each temperature, the coldest first
/// @param energy activation energy Eₐ in J; empty for one temperature
/// @param logarithmOfPrefactor ln(τ₀/s), dimensionless; empty for one temperature
/// @param finalAmplitudes final amplitude Z of each preparation time, the shortest first
/// @param exponent exponent g of the decay by jumps; exact 1 where a plain exponential does
/// @param sites number of sites by the final amplitude of the longest preparation time
/// @param decays the decays as fitted, turned upright
/// @param fit all parameters together
/// @param remarks what limits these numbers
public record EchoFit(
        List<EchoTime> times,
        Optional<Measured> energy,
        Optional<Measured> logarithmOfPrefactor,
        List<Estimate> finalAmplitudes,
        Measured exponent,
        SiteCount sites,
        List<EchoDecay> decays,
        Converged fit,
        List<Remark> remarks)
        implements EchoOutcome {

    public EchoFit {
        times = List.copyOf(times);
        finalAmplitudes = List.copyOf(finalAmplitudes);
        decays = List.copyOf(decays);
        remarks = List.copyOf(remarks);
    }

    /// The curve of one decay.
    ///
    /// @param decay which of the decays, from 0
    /// @param mixing mixing time in s
    /// @return the echo, in the unit of the amplitude
    public double at(int decay, double mixing) {
        EchoDecay shown = decays.get(decay);
        EchoLayout layout = new EchoLayout(decays, energy.isPresent());
        double[] values = fit.values();
        double tau =
                values[layout.time(decay)]
                        * Math.exp(values[layout.energy()] * layout.inverse(shown.temperature()));
        double jumps = Math.exp(-Math.pow(mixing / tau, values[layout.stretch()]));
        double leak = mixing / values[layout.leak(decay)];
        double z = values[layout.end(decay)];
        return values[layout.amplitude(decay)]
                        * (z + (1 - z) * jumps)
                        * Math.exp(-Math.pow(leak, values[layout.leakStretch()]))
                + values[layout.offset(decay)];
    }
}
