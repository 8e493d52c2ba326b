package science.haven.relaxation.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.motion.SpectralDensity;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.relaxation.coupling.Coupling;
import science.haven.relaxation.coupling.Interaction;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateKind;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/// What the analysis says of rates that cannot tell what is asked, or are not what they seem.
class RatesRemarkTest {

    private static final RatesOptions AUTOMATIC = RatesOptions.automatic();
    private static final Conductor ONE =
            new Conductor(List.of(Conductor.Jump.of(1e-13, 0.3, 1.7, 1e9)));

    private static List<RatePoint> points(double coldest, double hottest) {
        return ONE.measured(coldest, hottest, 14, 0.03, new SplittableRandom(2));
    }

    private static List<RatePoint> lattice(double coldest, double hottest) {
        return lattice(ONE, coldest, hottest);
    }

    private static List<RatePoint> lattice(Conductor conductor, double coldest, double hottest) {
        SplittableRandom random = new SplittableRandom(3);
        List<RatePoint> points = new ArrayList<>();
        for (double t : Conductor.temperatures(coldest, hottest, 14)) {
            points.add(
                    conductor.point(
                            new Observation(
                                    new RateKind.SpinLattice(), Conductor.LITHIUM, 155.4e6, t),
                            0.03,
                            random));
        }
        return points;
    }

    private static List<RatePoint> changed(
            List<RatePoint> points, UnaryOperator<RatePoint> change) {
        return points.stream().map(change).toList();
    }

    private static List<String> codes(RatesOutcome outcome) {
        List<Remark> remarks =
                switch (outcome) {
                    case RatesFit fit -> fit.remarks();
                    case NoRatesFit none -> none.remarks();
                };
        return remarks.stream().map(Remark::code).toList();
    }

    private static RatePoint with(RatePoint p, double temperature, Measured rate) {
        return new RatePoint(p.kind(), p.nucleus(), p.frequency(), temperature, rate);
    }

    @Test
    void goodRatesNeedNoRemark() {
        assertThat(codes(RatesAnalysis.fit(points(200, 500), AUTOMATIC))).isEmpty();
    }

    /// Far below the maximum ln R is a line: its slope is (β − 1) Eₐ = 0.21 eV, and no more.
    @Test
    void coldFlankAlone() {
        RatesFit fit = (RatesFit) RatesAnalysis.fit(lattice(140, 230), AUTOMATIC);
        assertThat(codes(fit))
                .contains("MAXIMUM_NOT_COVERED", "SLOPE_ONLY_APPARENT", "COUPLING_NOT_SEPARABLE");
        RatesRemark.SlopeOnlyApparent slope = only(fit, RatesRemark.SlopeOnlyApparent.class);
        assertThat(slope.flank()).isEqualTo(RatesRemark.Flank.COLD);
        assertThat(slope.energy() / Conductor.EV).isCloseTo(0.21, within(0.02));
        assertThat(slope.text()).contains("only the cold flank was seen");
    }

    @Test
    void hotFlankAlone() {
        RatesOptions plain = AUTOMATIC.withDensities(new SpectralDensity.Lorentzian());
        RatesFit fit = (RatesFit) RatesAnalysis.fit(lattice(650, 1000), plain);
        RatesRemark.SlopeOnlyApparent slope = only(fit, RatesRemark.SlopeOnlyApparent.class);
        assertThat(slope.flank()).isEqualTo(RatesRemark.Flank.HOT);
        assertThat(slope.energy() / Conductor.EV).isCloseTo(0.3, within(0.03));
        assertThat(only(fit, RatesRemark.CouplingNotSeparable.class).text())
                .contains("only a combination of them is known");
    }

    /// With coupling and density known, the cold flank tells the time.
    @Test
    void knownCouplingLiftsTheTrade() {
        RatesOptions known =
                AUTOMATIC
                        .withDensities(new SpectralDensity.Lorentzian())
                        .withCoupling(Conductor.LITHIUM, new Coupling(new Interaction.Free(), 1e9));
        Conductor plain = new Conductor(List.of(Conductor.Jump.of(1e-13, 0.3, 2, 1e9)));
        RatesFit fit = (RatesFit) RatesAnalysis.fit(lattice(plain, 170, 300), known);
        assertThat(codes(fit)).doesNotContain("COUPLING_NOT_SEPARABLE");
        MotionProcess process = fit.processes().getFirst();
        Measured time = fit.logCorrelationTime(process, 250);
        double truth = Math.log(plain.jumps().getFirst().time().at(250));
        assertThat(time.uncertainty()).isLessThan(0.05);
        assertThat(time.value()).isCloseTo(truth, within(3 * time.uncertainty()));
        assertThat(process.strengths().getFirst().estimate().fixed()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> known.withMotions(1, 2))
                .withMessage("a known strength needs a single motion, got up to 2");
    }

    private static <T extends Remark> T only(RatesFit fit, Class<T> type) {
        return fit.remarks().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void prefactorOfNoJump() {
        Conductor slow = new Conductor(List.of(Conductor.Jump.of(3e-10, 0.06, 1.8, 1e9)));
        RatesFit fit =
                (RatesFit)
                        RatesAnalysis.fit(
                                slow.measured(120, 500, 14, 0.03, new SplittableRandom(5)),
                                AUTOMATIC);
        assertThat(codes(fit)).containsExactly("PREFACTOR_IMPLAUSIBLE");
        assertThat(fit.remarks().getFirst().text())
                .matches("Motion 1: τ₀ = [\\d.]+ × 10⁻¹⁰ s is not that of a jump.*");
    }

    @Test
    void celsiusBelowZeroIsRefused() {
        RatesOutcome outcome =
                RatesAnalysis.fit(
                        changed(points(200, 500), p -> with(p, p.temperature() - 273.15, p.rate())),
                        AUTOMATIC);
        assertThat(outcome).isInstanceOf(NoRatesFit.class);
        assertThat(codes(outcome)).containsExactly("TEMPERATURES_LOOK_CELSIUS");
    }

    @Test
    void celsiusAboveZeroIsSeenByTheFit() {
        RatesOutcome outcome =
                RatesAnalysis.fit(
                        changed(points(285, 520), p -> with(p, p.temperature() - 273.15, p.rate())),
                        AUTOMATIC);
        assertThat(codes(outcome)).contains("TEMPERATURES_LOOK_CELSIUS");
    }

    @Test
    void timesForRates() {
        RatesOutcome outcome =
                RatesAnalysis.fit(
                        changed(
                                points(200, 500),
                                p -> with(p, p.temperature(), p.rate().power(-1))),
                        AUTOMATIC);
        assertThat(codes(outcome)).contains("RATES_LOOK_LIKE_TIMES");
    }

    @Test
    void timesForOneKindOfRate() {
        RatesOutcome outcome =
                RatesAnalysis.fit(
                        changed(
                                points(200, 500),
                                p ->
                                        p.kind() instanceof RateKind.SpinLattice
                                                ? with(p, p.temperature(), p.rate().power(-1))
                                                : p),
                        AUTOMATIC);
        assertThat(((RatesFit) outcome).remarks())
                .anyMatch(
                        remark ->
                                remark instanceof RatesRemark.RatesLookLikeTimes(String which)
                                        && which.equals("R₁, 7Li"));
    }

    @Test
    void negativeRatesAreLeftOut() {
        List<RatePoint> points = new ArrayList<>(points(200, 500));
        points.set(3, with(points.get(3), points.get(3).temperature(), new Measured(-0.2, 0.1)));
        RatesFit fit = (RatesFit) RatesAnalysis.fit(points, AUTOMATIC);
        assertThat(fit.points()).hasSize(points.size() - 1);
        assertThat(fit.remarks().getFirst().text())
                .isEqualTo("1 rate was left out: a rate and a frequency are above zero.");
    }

    /// One rate of 56 three times too high is named, and the errors are no longer believed.
    @Test
    void ratesFarOffAreNamed() {
        List<RatePoint> points = new ArrayList<>(points(200, 500));
        RatePoint bad = points.get(20);
        points.set(20, with(bad, bad.temperature(), bad.rate().scaled(3)));
        RatesFit fit = (RatesFit) RatesAnalysis.fit(points, AUTOMATIC.withMotions(1, 1));
        RatesRemark.FarOff off = only(fit, RatesRemark.FarOff.class);
        assertThat(off.temperature()).isEqualTo(bad.temperature());
        assertThat(off.text()).matches("R₁ρ, 7Li at .* standard uncertainties above the curve\\.");
        assertThat(codes(fit)).contains("SCATTER_EXCEEDS_ERRORS");
    }

    @Test
    void duplicatesAreNamed() {
        List<RatePoint> points = new ArrayList<>(points(200, 500));
        points.add(points.getFirst());
        RatePoint second = points.get(1);
        points.add(with(second, second.temperature(), second.rate().scaled(1.02)));
        RatesFit fit = (RatesFit) RatesAnalysis.fit(points, AUTOMATIC);
        RatesRemark.Duplicates duplicates = only(fit, RatesRemark.Duplicates.class);
        assertThat(duplicates.copies()).isEqualTo(1);
        assertThat(duplicates.temperatures()).containsExactly(second.temperature());
        assertThat(duplicates.text()).startsWith("1 rows stand twice and are used once. Several");
    }

    @Test
    void angularFrequenciesAreSeen() {
        RatesOutcome larmor =
                RatesAnalysis.fit(
                        changed(
                                points(200, 500),
                                p ->
                                        new RatePoint(
                                                p.kind(),
                                                p.nucleus(),
                                                2 * Math.PI * p.frequency(),
                                                p.temperature(),
                                                p.rate())),
                        AUTOMATIC);
        assertThat(codes(larmor)).contains("FREQUENCY_IMPLAUSIBLE");
        List<Remark> remarks = new ArrayList<>();
        remarks.add(new RatesRemark.SpinLockImplausible(2 * Math.PI * 100e3));
        RatePoint locked =
                new RatePoint(
                        new RateKind.RotatingFrame(2 * Math.PI * 100e3),
                        Conductor.LITHIUM,
                        155.4e6,
                        300,
                        new Measured(10, 1));
        RatesOutcome lock = RatesAnalysis.fit(List.of(locked), AUTOMATIC);
        assertThat(((NoRatesFit) lock).remarks()).isEqualTo(remarks);
        assertThat(((NoRatesFit) lock).reason())
                .isEqualTo("1 usable rates are too few; it takes 5");
    }

    @Test
    void tooNarrowARangeIsSaid() {
        RatesFit fit = (RatesFit) RatesAnalysis.fit(lattice(382, 392), AUTOMATIC);
        assertThat(codes(fit)).contains("RANGE_TOO_NARROW");
    }
}
