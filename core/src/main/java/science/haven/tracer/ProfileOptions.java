package science.haven.tracer;

import science.haven.tracer.law.ExchangeExperiment;

import java.util.Optional;
import java.util.OptionalDouble;

/// What is known about a profile before it is looked at.
///
/// @param experiment how the tracer came in
/// @param source fraction of the tracer in the source, dimensionless; empty to fit it
/// @param background fraction before the exchange, dimensionless; empty to fit it
/// @param law the only law to try; empty to let the profile decide
/// @param depthScale relative standard uncertainty of the depth scale, dimensionless, as of a
///   crater's depth
public record ProfileOptions(
        ExchangeExperiment experiment,
        OptionalDouble source,
        OptionalDouble background,
        Optional<SurfaceLaw> law,
        double depthScale) {

    public ProfileOptions {
        checkFraction("source", source);
        checkFraction("background", background);
        if (!(depthScale >= 0 && depthScale < 1)) {
            throw new IllegalArgumentException("depthScale must be 0 to 1, got " + depthScale);
        }
    }

    /// An experiment of which nothing else is known.
    ///
    /// @param experiment how the tracer came in
    /// @return the options
    public static ProfileOptions of(ExchangeExperiment experiment) {
        return new ProfileOptions(
                experiment, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), 0);
    }

    /// The same with a known source.
    ///
    /// @param fraction fraction of the tracer in the source, dimensionless
    /// @return the options
    public ProfileOptions withSource(double fraction) {
        return new ProfileOptions(
                experiment, OptionalDouble.of(fraction), background, law, depthScale);
    }

    /// The same with a known specimen.
    ///
    /// @param fraction fraction before the exchange, dimensionless
    /// @return the options
    public ProfileOptions withBackground(double fraction) {
        return new ProfileOptions(experiment, source, OptionalDouble.of(fraction), law, depthScale);
    }

    /// The same with one law only.
    ///
    /// @param only the law
    /// @return the options
    public ProfileOptions only(SurfaceLaw only) {
        return new ProfileOptions(experiment, source, background, Optional.of(only), depthScale);
    }

    /// The same with an uncertain depth scale.
    ///
    /// @param relative relative standard uncertainty of the depth scale, dimensionless
    /// @return the options
    public ProfileOptions withDepthScale(double relative) {
        return new ProfileOptions(experiment, source, background, law, relative);
    }

    private static void checkFraction(String name, OptionalDouble fraction) {
        if (fraction.isPresent() && !(fraction.getAsDouble() >= 0 && fraction.getAsDouble() <= 1)) {
            throw new IllegalArgumentException(
                    name + " must be 0 to 1, got " + fraction.getAsDouble());
        }
    }
}
