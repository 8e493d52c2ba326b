package science.haven.tracer.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.ValidationTable;
import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.tracer.IsotopeProfile;
import science.haven.tracer.ProfileAnalysis;
import science.haven.tracer.ProfileFit;
import science.haven.tracer.ProfileOptions;
import science.haven.tracer.law.ExchangeExperiment;
import science.haven.tracer.law.Resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// The forward model against closed forms, and the step formula against the forward model.
class PolycrystalTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final double BULK = 5e-12;
    private static final double THICKNESS = 0.5e-9;

    /// `D_gb = 5 × 10⁻⁵ µm²/s` within 0.5 nm.
    private static final double PERMEABILITY = 5e-17 / THICKNESS;

    private static final double GRAIN = 20e-6;
    private static final double[] AROUND = {180e-6, 200e-6, 220e-6};
    private static final ExchangeExperiment EXCHANGE = ExchangeExperiment.of(59 * 3600);

    private static Polycrystal crystal() {
        return Polycrystal.regular(GRAIN, 6e-3, BULK, PERMEABILITY);
    }

    @ParameterizedTest
    @CsvSource({"Infinity", "1e-8"})
    void withoutBoundariesItIsTheHalfSpace(double exchange) {
        StepProfile profile = new Polycrystal(new double[0], BULK, 1).after(EXCHANGE, exchange);
        for (double x : new double[] {0, 1e-4, 5e-4, 1e-3, 3e-3}) {
            assertThat(profile.at(x)).isCloseTo(EXCHANGE.at(x, BULK, exchange), within(2e-4));
        }
    }

    @Test
    void withoutBoundariesItIsTheSheetAndItsAnneal() {
        ExchangeExperiment sheet =
                EXCHANGE.thin(8e-4, ExchangeExperiment.Faces.ONE).annealed(20_000);
        StepProfile profile = new Polycrystal(new double[0], BULK, 1).after(sheet, 2e-9);
        for (double x : new double[] {1e-5, 2e-4, 8e-4}) {
            assertThat(profile.at(x)).isCloseTo(sheet.at(x, BULK, 2e-9), within(1e-5));
        }
    }

    /// The background's check: a step of 0.0146 at the first boundary, `D_eff = 1.4286 µm²/s`,
    /// whose error function lies within 0.014 of the whole profile.
    @Test
    void boundariesInSeriesAddUp() {
        double effective = SeriesLaw.effective(BULK, PERMEABILITY, GRAIN);
        assertThat(effective).isCloseTo(1.4286e-12, within(5e-17));
        StepProfile profile = crystal().after(EXCHANGE, INFINITE);
        double step = profile.at(Math.nextDown(GRAIN)) - profile.at(GRAIN);
        assertThat(step).isCloseTo(0.0146, within(1e-4));
        double worst = 0;
        for (double x = 0; x < 3e-3; x += 1e-6) {
            worst = Math.max(worst, Math.abs(profile.at(x) - EXCHANGE.at(x, effective, INFINITE)));
        }
        assertThat(worst).isCloseTo(0.014, within(1.5e-3));
    }

    @Test
    void aSealedAnnealKeepsTheAmountAndTheSteps() {
        StepProfile before = crystal().after(EXCHANGE, INFINITE);
        StepProfile after = crystal().after(EXCHANGE.annealed(16 * 86_400), INFINITE);
        assertThat(after.amount() / before.amount()).isCloseTo(1, within(2e-3));
        double there = 30 * GRAIN;
        assertThat(after.at(Math.nextDown(there)) - after.at(there)).isPositive();
    }

    /// Without noise the step formula gives the permeability back within 1 %, at every boundary.
    @Test
    void stepsGiveThePermeabilityBack() {
        StepProfile truth = crystal().after(EXCHANGE, INFINITE);
        double[] boundaries = {200e-6, 220e-6, 240e-6};
        IsotopeProfile profile = exact(truth, 185e-6, 256e-6);
        List<List<String>> rows = new ArrayList<>();
        for (StepOutcome outcome : BoundaryAnalysis.steps(profile, boundaries, 0)) {
            assertThat(outcome).isInstanceOf(BoundaryStep.class);
            BoundaryStep step = (BoundaryStep) outcome;
            Measured bulk = Measured.exact(BULK);
            double found = step.diffusion(bulk, Measured.exact(THICKNESS)).value();
            assertThat(found / 5e-17).isCloseTo(1, within(0.01));
            assertThat(step.slopes().getFirst().value() / step.slopes().getLast().value())
                    .isCloseTo(1, within(0.01));
            rows.add(
                    List.of(
                            Digits.of(step.place() * 1e6, 4),
                            Digits.of(step.left() - step.right(), 4),
                            "5 × 10⁻¹⁷",
                            Digits.of(found, 5),
                            Digits.of(
                                    step.slopes().getFirst().value()
                                            / step.slopes().getLast().value(),
                                    5)));
        }
        ValidationTable.write(
                "tracer-boundary",
                List.of(
                        "boundary at / µm",
                        "step",
                        "D_gb / m²/s",
                        "ours",
                        "slope left / slope right"),
                rows);
    }

    /// With counting noise the 68 % interval holds the truth in 68 %.
    @Test
    void intervalsOfStepsHoldTheTruthAsOftenAsTheySay() {
        StepProfile truth = crystal().after(EXCHANGE, INFINITE);
        SplittableRandom random = new SplittableRandom(163);
        double length = BULK / PERMEABILITY;
        int held = 0;
        int tested = 0;
        int runs = 1000;
        for (int run = 0; run < runs; run++) {
            IsotopeProfile profile = counted(truth, 1e-6, 1_000_000, random);
            StepOutcome outcome = BoundaryAnalysis.steps(profile, AROUND, 1e-6).get(1);
            if (outcome instanceof BoundaryStep step) {
                tested++;
                held += step.estimate().interval68().contains(length) ? 1 : 0;
            }
        }
        assertThat(tested).isEqualTo(runs);
        assertThat(held / (double) tested).isBetween(0.63, 0.73);
        ValidationTable.write(
                "tracer-coverage",
                List.of("quantity", "profiles", "held by the 68 % interval"),
                List.of(
                        List.of(
                                "D_gb/δ from one step, 10⁶ counts per point",
                                String.valueOf(runs),
                                Digits.of(100.0 * held / tested, 3) + " %")));
    }

    /// A whole profile gives grains and boundaries at once: from 30 grains, 10⁵ counts per point.
    @Test
    void aWholeProfileGivesGrainsAndBoundaries() {
        ExchangeExperiment hour = ExchangeExperiment.of(3 * 3600).with(new Resolution(1e-6));
        double[] boundaries = crystal().boundaries();
        StepProfile truth = crystal().after(hour, INFINITE);
        SplittableRandom random = new SplittableRandom(31);
        double[] x = new double[300];
        double[] tracer = new double[300];
        double[] other = new double[300];
        for (int i = 0; i < x.length; i++) {
            x[i] = 2e-6 * (i + 0.3);
            double n = 0.0759 + 0.88 * truth.seen(x[i], 1e-6);
            tracer[i] = Math.rint(1e5 * n + Math.sqrt(1e5 * n * (1 - n)) * random.nextGaussian());
            other[i] = 1e5 - tracer[i];
        }
        IsotopeProfile profile = IsotopeProfile.counted(x, tracer, other, 1);
        WholeProfile whole =
                WholeProfile.fit(profile, ProfileOptions.of(hour), boundaries).orElseThrow();
        assertThat(whole.bulk().interval95().contains(BULK)).isTrue();
        assertThat(whole.permeability().interval95().contains(PERMEABILITY)).isTrue();
        assertThat(whole.bulk().measured().relative()).isLessThan(0.1);
        assertThat(whole.permeability().measured().relative()).isLessThan(0.05);
        assertThat(whole.fit().reducedChiSquared()).isBetween(0.8, 1.2);
        ValidationTable.write(
                "tracer-whole-profile",
                List.of("quantity", "truth", "ours", "±"),
                List.of(
                        row("D_b / m²/s", BULK, whole.bulk().measured()),
                        row("D_gb/δ / m/s", PERMEABILITY, whole.permeability().measured())));
    }

    private static List<String> row(String quantity, double truth, Measured found) {
        return List.of(
                quantity,
                Digits.of(truth, 3),
                Digits.of(found.value(), 4),
                Digits.of(found.uncertainty(), 2));
    }

    @Test
    void saysWhatAStepDoesNotTell() {
        StepProfile smooth = new Polycrystal(new double[0], BULK, 1).after(EXCHANGE, INFINITE);
        SplittableRandom random = new SplittableRandom(5);
        IsotopeProfile profile = counted(smooth, 0, 20_000, random);
        BoundaryStep step =
                (BoundaryStep) BoundaryAnalysis.steps(profile, new double[] {200e-6}, 0).getFirst();
        assertThat(step.remarks()).extracting(Remark::code).contains("NO_BOUNDARY_RESISTANCE");
        assertThat(step.permeability68(BULK)).isEmpty();
        assertThat(BoundaryAnalysis.steps(profile, new double[] {300e-6}, 0))
                .containsExactly(
                        new NoStep(
                                300e-6,
                                "it takes 4 points on each side outside the beam, there are 161"
                                        + " and 0"));
    }

    /// A line that leaves one grain for another that conducts three times as well.
    @Test
    void noticesFluxesThatDiffer() {
        double[] x = new double[60];
        double[] fraction = new double[60];
        for (int i = 0; i < 60; i++) {
            x[i] = (i - 29.5) * 1e-6;
            fraction[i] = 0.5 - (x[i] < 0 ? 3000 * x[i] : 0.02 + 1000 * x[i]);
        }
        double[] sigma = new double[60];
        Arrays.fill(sigma, 1e-3);
        IsotopeProfile profile =
                new IsotopeProfile(x, fraction, new IsotopeProfile.Noise.Given(sigma));
        StepOutcome outcome = BoundaryAnalysis.steps(profile, new double[] {0}, 0).getFirst();
        assertThat(((BoundaryStep) outcome).remarks())
                .extracting(Remark::code)
                .contains("FLUXES_DIFFER");
    }

    /// The effective coefficient of the whole profile and the grain size give the permeability,
    /// too.
    @Test
    void theEffectiveCoefficientAgreesWithTheSteps() {
        StepProfile truth = crystal().after(EXCHANGE, INFINITE);
        ProfileFit fit =
                (ProfileFit)
                        ProfileAnalysis.fit(exact(truth, 0, 3e-3), ProfileOptions.of(EXCHANGE));
        Measured permeability =
                SeriesLaw.permeability(
                        Measured.exact(fit.diffusion().value()), Measured.exact(BULK), GRAIN);
        assertThat(permeability.value() / PERMEABILITY).isCloseTo(1, within(0.03));
        assertThat(SeriesLaw.equivalentGrain(BULK, PERMEABILITY)).isCloseTo(50e-6, within(1e-12));
    }

    /// Paper 1 with its source: D_b = 2.6 × 10⁻⁸, D_gb = 1.4 × 10⁻¹³ cm²/s within 0.5 nm.
    @ParameterizedTest
    @CsvSource({"5, 1.3e-13", "10, 2.5e-13", "20, 4.6e-13", "50, 9.1e-13"})
    void seriesLawHasThePrintedValues(double micrometres, double expected) {
        double p = 1.4e-17 / THICKNESS;
        assertThat(SeriesLaw.effective(2.6e-12, p, micrometres * 1e-6))
                .isCloseTo(expected, within(0.05e-12));
    }

    @Test
    void aBeamSmearsTheSteps() {
        StepProfile profile = crystal().after(EXCHANGE, INFINITE);
        double there = 10 * GRAIN;
        double middle = (profile.at(Math.nextDown(there)) + profile.at(there)) / 2;
        assertThat(profile.seen(there, 1e-6)).isCloseTo(middle, within(1e-4));
        assertThat(profile.seen(there - 9e-6, 1e-6))
                .isCloseTo(profile.at(there - 9e-6), within(1e-4));
        assertThat(new Resolution(1e-6).seen(profile::at, INFINITE, there - 9e-6))
                .isCloseTo(profile.seen(there - 9e-6, 1e-6), within(1e-4));
    }

    private static IsotopeProfile exact(StepProfile truth, double from, double to) {
        int points = 201;
        double[] x = new double[points];
        double[] fraction = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = from + (to - from) * (i + 0.5) / points;
            fraction[i] = 0.0759 + 0.88 * truth.at(x[i]);
        }
        return new IsotopeProfile(x, fraction, new IsotopeProfile.Noise.Unknown());
    }

    /// A line of 40 µm around the boundary at 200 µm, 0.25 µm from point to point.
    private static IsotopeProfile counted(
            StepProfile truth, double beam, int counts, SplittableRandom random) {
        double[] x = new double[161];
        double[] tracer = new double[161];
        double[] other = new double[161];
        for (int i = 0; i < x.length; i++) {
            x[i] = 180e-6 + 0.25e-6 * i + 1e-9;
            double n = 0.0759 + 0.88 * truth.seen(x[i], beam);
            double spread = Math.sqrt(counts * n * (1 - n));
            tracer[i] = Math.rint(counts * n + spread * random.nextGaussian());
            other[i] = counts - tracer[i];
        }
        return IsotopeProfile.counted(x, tracer, other, 1);
    }
}
