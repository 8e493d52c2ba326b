package science.haven.tracer.law;

import java.util.function.DoubleUnaryOperator;

/// An exchange of isotopes, and what the specimen went through until its profile was measured.
/// Fractions run from 0, before the exchange, to 1, that of the source.
///
/// @param time exchange time in s
/// @param anneal time in s for which it was kept afterwards at the same temperature with sealed
///   faces; 0 if it was quenched
/// @param thickness thickness of the specimen in m; +∞ where the other face is too far to matter
/// @param faces which faces the source touched
/// @param resolution what the instrument makes of a profile
public record ExchangeExperiment(
        double time, double anneal, double thickness, Faces faces, Resolution resolution) {

    /// Diffusion lengths `√(Dt)` beyond which a fraction is nothing.
    private static final double TAIL = 12;

    /// Spreads of the anneal over which the sealed surface is felt.
    private static final double LAYER = 9;

    /// The faces through which a tracer enters.
    public enum Faces {
        /// The one from which depths are counted; the other is sealed.
        ONE,
        /// Both.
        BOTH
    }

    public ExchangeExperiment {
        if (!(time > 0 && Double.isFinite(time))) {
            throw new IllegalArgumentException("time must be > 0 s, got " + time);
        }
        if (!(anneal >= 0 && Double.isFinite(anneal))) {
            throw new IllegalArgumentException("anneal must be >= 0 s, got " + anneal);
        }
        if (!(thickness > 0)) {
            throw new IllegalArgumentException("thickness must be > 0 m, got " + thickness);
        }
    }

    /// An exchange of a thick specimen that was quenched, seen by a perfect instrument.
    ///
    /// @param time exchange time in s
    /// @return the experiment
    public static ExchangeExperiment of(double time) {
        return new ExchangeExperiment(
                time, 0, Double.POSITIVE_INFINITY, Faces.ONE, Resolution.PERFECT);
    }

    /// The same with an anneal afterwards.
    ///
    /// @param sealed time in s for which it was kept with sealed faces
    /// @return the experiment
    public ExchangeExperiment annealed(double sealed) {
        return new ExchangeExperiment(time, sealed, thickness, faces, resolution);
    }

    /// The same with a thin specimen.
    ///
    /// @param thick thickness in m
    /// @param open the faces through which the tracer enters
    /// @return the experiment
    public ExchangeExperiment thin(double thick, Faces open) {
        return new ExchangeExperiment(time, anneal, thick, open, resolution);
    }

    /// The same seen by another instrument.
    ///
    /// @param seen what it makes of a profile
    /// @return the experiment
    public ExchangeExperiment with(Resolution seen) {
        return new ExchangeExperiment(time, anneal, thickness, faces, seen);
    }

    /// The fraction as it is measured.
    ///
    /// @param depth distance from the surface in m
    /// @param diffusion diffusion coefficient D in m²·s⁻¹
    /// @param exchange surface exchange coefficient k in m·s⁻¹; +∞ for a surface that has the
    ///   fraction of the source at once
    /// @return the fraction, dimensionless
    public double at(double depth, double diffusion, double exchange) {
        return profile(diffusion, exchange).applyAsDouble(depth);
    }

    /// The whole profile as it is measured; what all places share is worked out once.
    ///
    /// @param diffusion diffusion coefficient D in m²·s⁻¹
    /// @param exchange surface exchange coefficient k in m·s⁻¹; +∞ for a surface that has the
    ///   fraction of the source at once
    /// @return the fraction, dimensionless, over the distance from the surface in m
    public DoubleUnaryOperator profile(double diffusion, double exchange) {
        double half = faces == Faces.BOTH ? thickness / 2 : thickness;
        DoubleUnaryOperator exchanged = exchanged(half, diffusion, exchange);
        DoubleUnaryOperator inside = anneal == 0 ? exchanged : annealed(exchanged, half, diffusion);
        DoubleUnaryOperator folded =
                x -> inside.applyAsDouble(x > half ? Math.max(0, thickness - x) : x);
        return x -> resolution.seen(folded, thickness, Math.max(0, x));
    }

    private DoubleUnaryOperator annealed(
            DoubleUnaryOperator before, double half, double diffusion) {
        double support = Math.min(half, TAIL * Math.sqrt(diffusion * time));
        double spread = Math.sqrt(2 * diffusion * anneal);
        DoubleUnaryOperator after = x -> SealedAnneal.at(before, support, half, spread, x);
        return Chebyshev.of(after, LAYER * spread / 2, Math.min(half, support + LAYER * spread));
    }

    private DoubleUnaryOperator exchanged(double half, double diffusion, double exchange) {
        if (Double.isInfinite(half)) {
            return Double.isInfinite(exchange)
                    ? x -> HalfSpace.constantSurface(x, diffusion, time)
                    : x -> HalfSpace.surfaceExchange(x, diffusion, exchange, time);
        }
        return Double.isInfinite(exchange)
                ? x -> Sheet.constantSurface(x, half, diffusion, time)
                : Sheet.surfaceExchange(half, diffusion, exchange, time);
    }
}
