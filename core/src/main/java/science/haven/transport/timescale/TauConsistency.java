package science.haven.transport.timescale;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.transport.ChargeCarriers;
import science.haven.transport.ElementaryJump;

import java.util.ArrayList;
import java.util.List;

/// Whether the jumps that spins see carry the current: τ to D to σ_NMR, beside σ_bulk.
///
/// ```text
/// D = f ℓ²/(2 d τ)      σ_NMR = n q² D/(kT)      σ_NMR/σ_bulk = D/D_σ
/// ```
///
/// @param diffusion D from the residence time, in m²·s⁻¹
/// @param conductivity σ_NMR in S·m⁻¹
/// @param ratio σ_NMR/σ_bulk, dimensionless: the Haven ratio if the same jumps do both
/// @param expectedTime residence time in s that would give σ_bulk
/// @param remarks what does not fit
public record TauConsistency(
        Measured diffusion,
        Measured conductivity,
        Measured ratio,
        Measured expectedTime,
        List<Remark> remarks) {

    /// Within a factor of three, prefactors, carrier densities and Haven ratios explain anything.
    private static final double TOLERATED = 3;

    private static final double NEAR_TWO_PI = 0.1;

    public TauConsistency {
        remarks = List.copyOf(remarks);
    }

    /// Compares at one temperature.
    ///
    /// @param residenceTime mean residence time τ in s
    /// @param bulkConductivity σ_bulk in S·m⁻¹
    /// @param temperature temperature in K
    /// @param jump length, dimension and correlation factor of the jumps
    /// @param carriers the mobile ions
    /// @return the comparison
    public static TauConsistency of(
            Measured residenceTime,
            Measured bulkConductivity,
            double temperature,
            ElementaryJump jump,
            ChargeCarriers carriers) {
        if (!(residenceTime.value() > 0)) {
            throw new IllegalArgumentException(
                    "residenceTime must be > 0 s, got " + residenceTime.value());
        }
        if (!(bulkConductivity.value() > 0)) {
            throw new IllegalArgumentException(
                    "bulkConductivity must be > 0 S·m⁻¹, got " + bulkConductivity.value());
        }
        Measured diffusion = jump.diffusion(residenceTime);
        Measured conductivity = carriers.conductivity(diffusion, temperature);
        Measured ratio = conductivity.dividedBy(bulkConductivity);
        Measured charged = carriers.diffusion(bulkConductivity, temperature);
        Measured expected = Measured.exact(1).dividedBy(jump.rate(charged));
        return new TauConsistency(diffusion, conductivity, ratio, expected, remarks(ratio));
    }

    private static List<Remark> remarks(Measured ratio) {
        List<Remark> remarks = new ArrayList<>();
        double logarithm = Math.log(ratio.value());
        boolean beyondErrors = Math.abs(logarithm) > 2 * ratio.relative();
        boolean far = Math.abs(logarithm) > Math.log(TOLERATED);
        if (!far || !beyondErrors) {
            return remarks;
        }
        remarks.add(
                logarithm > 0
                        ? new TimeScaleRemark.FasterThanTransport(ratio.value())
                        : new TimeScaleRemark.SlowerThanTransport(ratio.value()));
        if (Math.abs(Math.abs(logarithm) / Math.log(2 * Math.PI) - 1) < NEAR_TWO_PI) {
            remarks.add(new TimeScaleRemark.FactorTwoPi(ratio.value()));
        }
        return remarks;
    }
}
