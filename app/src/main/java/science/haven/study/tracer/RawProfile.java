package science.haven.study.tracer;

import science.haven.data.IonProfile;
import science.haven.quantity.Unit;
import science.haven.study.plan.TracerPlan;
import science.haven.tracer.IsotopeProfile;

import java.util.Arrays;
import java.util.List;

/// A profile as it was written: three columns over a place or a sputter time, in SI units.
///
/// @param isTime whether the first column is a sputter time
/// @param columns abscissa, then counts of both isotopes, or fractions and their uncertainties
/// @param kind what the other columns are
record RawProfile(boolean isTime, List<double[]> columns, Kind kind) {

    /// What is measured.
    enum Kind {
        /// Counts of tracer and other isotope.
        COUNTS,
        /// Fractions with their uncertainties.
        MEASURED,
        /// Fractions.
        BARE
    }

    RawProfile {
        columns = List.copyOf(columns);
    }

    /// A profile that cannot be followed, and why.
    static final class Unsuitable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;

        Unsuitable(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /// Of the ions of an instrument's profile those that are asked for.
    static RawProfile of(IonProfile profile, TracerPlan.Ions ions) throws Unsuitable {
        boolean isTime = profile.unit().dimension().equals(Unit.SECOND.dimension());
        if (!isTime && !profile.unit().dimension().equals(Unit.METRE.dimension())) {
            throw new Unsuitable(
                    "expected a profile over a time or a length, found one in "
                            + profile.unit().symbol());
        }
        double[] x = Arrays.stream(profile.abscissa()).map(profile.unit()::inSi).toArray();
        return new RawProfile(
                isTime,
                List.of(x, counts(profile, ions.tracer()), counts(profile, ions.other())),
                Kind.COUNTS);
    }

    /// An isotope is found by its name, `^6Li+`, or by the bare symbol with its mass: the most
    /// abundant isotope has no number in such files.
    private static double[] counts(IonProfile profile, String isotope) throws Unsuitable {
        for (IonProfile.Ion ion : profile.ions()) {
            if (bare(ion.name()).equals(isotope)) {
                return ion.counts();
            }
        }
        String symbol = isotope.replaceFirst("^\\d+", "");
        for (IonProfile.Ion ion : profile.ions()) {
            if (bare(ion.name()).equals(symbol)
                    && isotope.equals(Math.round(ion.mass().orElse(0)) + symbol)) {
                return ion.counts();
            }
        }
        throw new Unsuitable(
                "expected counts of %s, found %d other ions"
                        .formatted(isotope, profile.ions().size()));
    }

    private static String bare(String ion) {
        return ion.replaceAll("[\\^_+\\-\\s]", "");
    }

    /// The profile over the depth.
    IsotopeProfile overDepth(TracerPlan plan) throws Unsuitable {
        double[] x = depths(plan.depth());
        return switch (kind) {
            case COUNTS ->
                    IsotopeProfile.counted(
                            x, columns.get(1), columns.get(2), plan.ions().sensitivity());
            case MEASURED ->
                    new IsotopeProfile(
                            x, columns.get(1), new IsotopeProfile.Noise.Given(columns.get(2)));
            case BARE -> new IsotopeProfile(x, columns.get(1), new IsotopeProfile.Noise.Unknown());
        };
    }

    private double[] depths(TracerPlan.Depth depth) throws Unsuitable {
        double[] x = columns.getFirst();
        Unit kind = isTime ? Unit.SECOND : Unit.METRE;
        double begin = 0;
        if (depth.surface().isPresent()) {
            if (!depth.surface().get().unit().dimension().equals(kind.dimension())) {
                throw new Unsuitable(
                        "expected 'begins' in %s as in the file, found %s"
                                .formatted(kind.symbol(), depth.surface().get().text()));
            }
            begin = depth.surface().get().si().value();
        }
        double scale = isTime ? perSecond(depth, x[x.length - 1]) : 1;
        double origin = begin;
        return Arrays.stream(x).map(value -> (value - origin) * scale).toArray();
    }

    /// Metres per second of sputtering.
    private static double perSecond(TracerPlan.Depth depth, double end) throws Unsuitable {
        if (depth.rate().isPresent()) {
            return depth.rate().get().si().value();
        }
        if (depth.crater().isPresent()) {
            return depth.crater().get().si().value() / end;
        }
        throw new Unsuitable(
                "expected a depth scale ('crater: 1.2 µm' or 'rate: 0.5 nm/s' in the study), found"
                        + " sputter times only");
    }

    /// Relative uncertainty of the depth scale.
    double depthScale(TracerPlan.Depth depth) {
        return isTime ? depth.rate().or(depth::crater).map(q -> q.si().relative()).orElse(0.0) : 0;
    }
}
