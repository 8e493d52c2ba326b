package science.haven.tracer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.ValidationTable;
import science.haven.quantity.Digits;
import science.haven.quantity.Remark;
import science.haven.tracer.law.ExchangeExperiment;
import science.haven.tracer.law.Resolution;

import java.util.List;
import java.util.SplittableRandom;

/// Profiles of known truth come back.
class ProfileAnalysisTest {

    private static final double SOURCE = 0.955;
    private static final double NATURAL = 0.0759;
    private static final ExchangeExperiment EXCHANGE = ExchangeExperiment.of(59 * 3600);

    @ParameterizedTest
    @ValueSource(doubles = {1e-20, 3e-14, 2.6e-12, 1e-9})
    void findsTheDiffusionCoefficientOverManyDecades(double diffusion) {
        double length = Math.sqrt(diffusion * EXCHANGE.time());
        IsotopeProfile profile =
                Profiles.exact(EXCHANGE, diffusion, Double.POSITIVE_INFINITY, 6 * length, 60);
        ProfileFit fit = fitted(profile, ProfileOptions.of(EXCHANGE));
        assertThat(fit.diffusion().value() / diffusion).isCloseTo(1, within(1e-6));
        assertThat(fit.source().value()).isCloseTo(SOURCE, within(1e-6));
        assertThat(fit.background().value()).isCloseTo(NATURAL, within(1e-6));
    }

    @Test
    void findsBothCoefficientsThroughAnnealAndBeam() {
        ExchangeExperiment experiment =
                EXCHANGE.annealed(20_000)
                        .thin(8e-4, ExchangeExperiment.Faces.BOTH)
                        .with(new Resolution(5e-6));
        IsotopeProfile profile = Profiles.exact(experiment, 5e-14, 4e-10, 4e-4, 80);
        ProfileFit fit =
                fitted(
                        profile,
                        ProfileOptions.of(experiment)
                                .withSource(SOURCE)
                                .withBackground(NATURAL)
                                .only(SurfaceLaw.EXCHANGE));
        assertThat(fit.diffusion().value() / 5e-14).isCloseTo(1, within(1e-5));
        assertThat(fit.exchange().orElseThrow().value() / 4e-10).isCloseTo(1, within(1e-5));
    }

    @Test
    void choosesTheSurfaceThatTheCountsShow() {
        SplittableRandom random = new SplittableRandom(7);
        ProfileOptions options = ProfileOptions.of(EXCHANGE).withSource(SOURCE);
        double k = 0.7 * Math.sqrt(1e-13 / EXCHANGE.time());
        IsotopeProfile slow = Profiles.counted(EXCHANGE, 1e-13, k, 1e-3, 100, 5000, random);
        ProfileFit fit = fitted(slow, options);
        assertThat(fit.law()).isEqualTo(SurfaceLaw.EXCHANGE);
        assertThat(fit.exchange().orElseThrow().value() / k).isCloseTo(1, within(0.1));

        IsotopeProfile fast =
                Profiles.counted(
                        EXCHANGE, 1e-13, Double.POSITIVE_INFINITY, 1e-3, 100, 5000, random);
        ProfileFit constant = fitted(fast, options);
        assertThat(constant.law()).isEqualTo(SurfaceLaw.CONSTANT);
        assertThat(constant.exchange()).isEmpty();
        double limit = constant.slowestExchange().orElseThrow();
        assertThat(limit * Math.sqrt(EXCHANGE.time() / 1e-13)).isBetween(5.0, 1000.0);
        assertThat(constant.remarks()).extracting(Remark::code).contains("FAST_SURFACE");
    }

    @Test
    void refusesWhatTheProfileDoesNotTell() {
        IsotopeProfile profile =
                Profiles.exact(EXCHANGE, 1e-13, Double.POSITIVE_INFINITY, 1e-3, 40);
        assertThat(
                        ProfileAnalysis.fit(
                                profile, ProfileOptions.of(EXCHANGE).only(SurfaceLaw.EXCHANGE)))
                .isEqualTo(
                        new ProfileNotFitted(
                                "k and the isotope fraction of the source cannot both be found;"
                                        + " give that of the source"));
        assertThat(fitted(profile, ProfileOptions.of(EXCHANGE)).remarks())
                .extracting(Remark::code)
                .contains("SOURCE_NOT_GIVEN");
        assertThat(ProfileAnalysis.fit(profile.between(0, 5e-5), ProfileOptions.of(EXCHANGE)))
                .isEqualTo(new ProfileNotFitted("it takes at least 5 points, there are 2"));
    }

    @Test
    void aFlatProfileHasNoDiffusionCoefficient() {
        SplittableRandom random = new SplittableRandom(11);
        double[] x = new double[40];
        double[] tracer = new double[40];
        double[] other = new double[40];
        for (int i = 0; i < 40; i++) {
            x[i] = i * 1e-6;
            tracer[i] = Profiles.binomial(1000, NATURAL, random);
            other[i] = 1000 - tracer[i];
        }
        ProfileOutcome outcome =
                ProfileAnalysis.fit(
                        IsotopeProfile.counted(x, tracer, other, 1), ProfileOptions.of(EXCHANGE));
        assertThat(outcome).isInstanceOf(ProfileNotFitted.class);
    }

    /// Of 600 profiles of low counts the 68 % interval holds the truth in 68 %.
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        SplittableRandom random = new SplittableRandom(59);
        int held = 0;
        double sum = 0;
        int runs = 600;
        for (int run = 0; run < runs; run++) {
            IsotopeProfile profile =
                    Profiles.counted(
                            EXCHANGE, 1e-13, Double.POSITIVE_INFINITY, 8e-4, 40, 60, random);
            ProfileFit fit =
                    fitted(
                            profile,
                            ProfileOptions.of(EXCHANGE)
                                    .withSource(SOURCE)
                                    .withBackground(NATURAL)
                                    .only(SurfaceLaw.CONSTANT));
            held += fit.estimate().interval68().contains(1e-13) ? 1 : 0;
            sum += Math.log(fit.diffusion().value() / 1e-13);
        }
        assertThat(held / (double) runs).isBetween(0.63, 0.73);
        assertThat(sum / runs).isCloseTo(0, within(0.02));
        ValidationTable.write(
                "tracer-profile-coverage",
                List.of("quantity", "profiles", "held by the 68 % interval", "bias of ln D"),
                List.of(
                        List.of(
                                "D*, 40 points of 60 counts",
                                String.valueOf(runs),
                                Digits.of(100.0 * held / runs, 3) + " %",
                                Digits.of(sum / runs, 2))));
    }

    @Test
    void sensitivityTurnsCountsIntoAtoms() {
        IsotopeProfile profile =
                IsotopeProfile.counted(
                        new double[] {0, 1}, new double[] {110, 0}, new double[] {100, 0}, 1.1);
        assertThat(profile.size()).isEqualTo(1);
        assertThat(profile.fraction()[0]).isCloseTo(0.5, within(1e-12));
        assertThat(profile.sigma(new double[] {0.5})[0])
                .isCloseTo(0.25 * Math.sqrt(1 / 110.0 + 1 / 100.0), within(1e-12));
    }

    @Test
    void theDepthScaleCountsTwice() {
        IsotopeProfile profile =
                Profiles.exact(EXCHANGE, 1e-13, Double.POSITIVE_INFINITY, 1e-3, 40);
        ProfileFit fit = fitted(profile, ProfileOptions.of(EXCHANGE).withDepthScale(0.03));
        assertThat(fit.diffusion().relative()).isCloseTo(0.06, within(1e-4));
    }

    @Test
    void refusesProfilesThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                IsotopeProfile.counted(
                                        new double[] {0}, new double[] {-1}, new double[] {2}, 1))
                .withMessage("counts must be >= 0, got -1.0 and 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new IsotopeProfile(
                                        new double[] {1, 1},
                                        new double[] {0, 1},
                                        new IsotopeProfile.Noise.Unknown()))
                .withMessage("positions must ascend in m, got 1.0 at 1");
    }

    private static ProfileFit fitted(IsotopeProfile profile, ProfileOptions options) {
        ProfileOutcome outcome = ProfileAnalysis.fit(profile, options);
        assertThat(outcome).isInstanceOf(ProfileFit.class);
        return (ProfileFit) outcome;
    }
}
