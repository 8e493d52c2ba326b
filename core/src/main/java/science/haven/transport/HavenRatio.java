package science.haven.transport;

import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;

/// The Haven ratio of two measurements: how far ions diffuse against how far their charge does.
///
/// ```text
/// H_R = D*/D_σ        D_σ = σ k T/(n q²)
/// ```
///
/// Both coefficients scatter by factors rather than by differences, so the intervals are those of
/// ln H_R and reach further up than down. Murch, Solid State Ionics 7, 177 (1982), DOI
/// 10.1016/0167-2738(82)90050-9.
///
/// @param value H_R, dimensionless
/// @param deviation standard uncertainty of ln H_R, dimensionless
public record HavenRatio(double value, double deviation) {

    /// No ion conductor is known to have less.
    private static final double LEAST = 0.05;

    private static final double SIGNIFICANT = 2;

    public HavenRatio {
        if (!(value > 0 && deviation >= 0)) {
            throw new IllegalArgumentException(
                    "value must be > 0 and deviation >= 0, got %s and %s"
                            .formatted(value, deviation));
        }
    }

    /// Of a tracer and of the charge at one temperature.
    ///
    /// @param tracer D* in m²·s⁻¹
    /// @param charge D_σ in m²·s⁻¹
    /// @return the ratio
    public static HavenRatio of(Measured tracer, Measured charge) {
        return new HavenRatio(
                tracer.value() / charge.value(), Math.hypot(tracer.relative(), charge.relative()));
    }

    /// Of the boundaries alone, when tracer and charge cross grains and boundaries in series; the
    /// width of the boundaries and the size of the grains cancel: `H_R = (1/D_σ,total −
    /// 1/D_σ,bulk)/(1/D*,total − 1/D*,bulk)`.
    ///
    /// @param tracer D* across grains and boundaries, then within grains, in m²·s⁻¹
    /// @param charge D_σ across grains and boundaries, then within grains, in m²·s⁻¹
    /// @return the ratio
    /// @throws IllegalArgumentException if either is not slower across boundaries
    public static HavenRatio ofBoundaries(Series tracer, Series charge) {
        Measured resistance = charge.boundary();
        Measured delay = tracer.boundary();
        return new HavenRatio(
                resistance.value() / delay.value(),
                Math.hypot(resistance.relative(), delay.relative()));
    }

    /// A coefficient across grains and boundaries, and that of the grains.
    ///
    /// @param total across both, in m²·s⁻¹
    /// @param bulk within grains, in m²·s⁻¹
    public record Series(Measured total, Measured bulk) {

        public Series {
            if (!(total.value() > 0 && total.value() < bulk.value())) {
                throw new IllegalArgumentException(
                        "total must lie between 0 and bulk in m²·s⁻¹, got %s and %s"
                                .formatted(total.value(), bulk.value()));
            }
        }

        /// What boundaries add to 1/D, in s·m⁻².
        private Measured boundary() {
            return total.power(-1).minus(bulk.power(-1));
        }
    }

    /// Value with a symmetric standard uncertainty.
    ///
    /// @return H_R, dimensionless
    public Measured measured() {
        return new Measured(value, value * deviation);
    }

    /// Holds the true ratio in 68 % of the cases.
    ///
    /// @return ends, dimensionless
    public Interval interval68() {
        return interval(1);
    }

    /// Holds the true ratio in 95 % of the cases.
    ///
    /// @return ends, dimensionless
    public Interval interval95() {
        return interval(1.96);
    }

    private Interval interval(double times) {
        return new Interval(
                value * Math.exp(-times * deviation), value * Math.exp(times * deviation));
    }

    /// What cannot be, or needs a second look.
    ///
    /// @return remarks; none where the ratio is one that conductors have
    public List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        if (Math.log(value) > SIGNIFICANT * deviation && deviation > 0) {
            remarks.add(new TransportRemark.HavenRatioAboveOne(value, interval95()));
        }
        if (Math.log(value / LEAST) < -SIGNIFICANT * deviation) {
            remarks.add(new TransportRemark.HavenRatioTooSmall(value, LEAST));
        }
        return remarks;
    }
}
