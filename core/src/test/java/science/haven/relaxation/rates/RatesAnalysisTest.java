package science.haven.relaxation.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import science.haven.fit.bootstrap.Bootstrap;
import science.haven.motion.BarrierDistribution;
import science.haven.motion.ColeDavidson;
import science.haven.motion.SpectralDensity;
import science.haven.motion.Stretched;
import science.haven.motion.TauMeaning;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.relaxation.coupling.Coupling;
import science.haven.relaxation.coupling.Interaction;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateKind;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

class RatesAnalysisTest {

    private static final double EV = Conductor.EV;
    private static final RatesOptions AUTOMATIC = RatesOptions.automatic();
    private static final Conductor THREE =
            new Conductor(
                    List.of(
                            Conductor.Jump.of(1e-12, 0.08, 1.8, 3e8),
                            Conductor.Jump.of(1e-13, 0.25, 1.6, 1e9),
                            Conductor.Jump.of(1e-13, 0.5, 1.7, 4e9)));

    private static RatesFit fit(List<RatePoint> points, RatesOptions options) {
        return (RatesFit) RatesAnalysis.fit(points, options);
    }

    private static List<RatePoint> three() {
        return THREE.measured(100, 500, 20, 0.03, new SplittableRandom(1));
    }

    @Test
    void threeMotionsFromEightyRates() {
        RatesFit fit = fit(three(), AUTOMATIC);
        double[] energies = {0.08, 0.25, 0.5};
        double[] exponents = {1.8, 1.6, 1.7};
        assertThat(fit.processes()).hasSize(3);
        for (int k = 0; k < 3; k++) {
            MotionProcess process = fit.processes().get(k);
            Measured energy = process.estimate("E").measured();
            assertThat(energy.value() / EV)
                    .isCloseTo(energies[k], within(3 * energy.uncertainty() / EV));
            Measured exponent = process.estimate("beta").measured();
            assertThat(exponent.value())
                    .isCloseTo(exponents[k], within(3 * exponent.uncertainty()));
        }
        assertThat(fit.remarks()).isEmpty();
        assertThat(fit.ranking().getFirst().text())
                .isEqualTo("3 motions, modified BPP, 1 + (ωτ)^β");
    }

    /// ln τ is best known within the data, and its band there is far narrower than that of τ₀.
    @Test
    void correlationTimesAreKnownBestWithinTheData() {
        RatesFit fit = fit(three(), AUTOMATIC);
        MotionProcess middle = fit.processes().get(1);
        Measured at = fit.logCorrelationTime(middle, 280);
        double truth = Math.log(THREE.jumps().get(1).time().at(280));
        assertThat(at.value()).isCloseTo(truth, within(3 * at.uncertainty()));
        assertThat(at.uncertainty())
                .isLessThan(0.5 * middle.estimate("tau0").measured().relative());
        assertThat(fit.residenceTime(middle, 280)).isEqualTo(fit.correlationTime(middle, 280));
        RatesFit both = fit(three(), AUTOMATIC.withMeaning(new TauMeaning.BothHop()));
        assertThat(both.residenceTime(both.processes().get(1), 280).value())
                .isCloseTo(2 * fit.correlationTime(middle, 280).value(), withinPercentage(1e-6));
    }

    @Test
    void componentsAndBandBelongToTheCurve() {
        RatesFit fit = fit(three(), AUTOMATIC);
        for (RatePoint point : fit.points()) {
            Observation at = point.observation();
            double sum = fit.processes().stream().mapToDouble(p -> fit.component(p, at)).sum();
            assertThat(fit.rate(at)).isCloseTo(sum, withinPercentage(1e-9));
            assertThat(fit.rate(at)).isCloseTo(point.rate().value(), withinPercentage(15));
            double width = Math.log(fit.band68(at).upper() / fit.rate(at));
            assertThat(width).isBetween(0.003, 0.03);
        }
        RatesFit.Peak peak =
                fit.peak(
                                fit.processes().get(1),
                                new Observation(
                                        new RateKind.SpinLattice(),
                                        Conductor.LITHIUM,
                                        155.4e6,
                                        300))
                        .orElseThrow();
        // ω₀τ = 0.875 for β = 1.6
        assertThat(peak.tau() * 2 * Math.PI * 155.4e6).isCloseTo(0.875, within(0.02));
        assertThat(peak.temperature()).isCloseTo(318, within(3.0));
    }

    /// A hundred draws scatter as much as the covariance says.
    @Test
    void bootstrapAgreesWithTheCovariance() {
        RatesFit fit = fit(three(), AUTOMATIC);
        var samples = Bootstrap.sample(fit.problem(), fit.fit(), Bootstrap.Noise.NORMAL, 100, 11);
        assertThat(samples.values()).hasSize(100);
        for (MotionProcess process : fit.processes()) {
            String energy = "E_" + process.number();
            assertThat(samples.deviation(energy))
                    .isCloseTo(
                            fit.fit().estimate(energy).measured().uncertainty(),
                            withinPercentage(25));
        }
    }

    private static List<Conductor.Jump> jumps() {
        TimeLaw arrhenius = new TimeLaw.Arrhenius(1e-13, 0.25 * EV);
        double k = Constants.BOLTZMANN;
        return List.of(
                new Conductor.Jump(arrhenius, new ColeDavidson(0.6), 1e9),
                new Conductor.Jump(arrhenius, new Stretched(0.6), 1e9),
                new Conductor.Jump(arrhenius, new BarrierDistribution(0.03 * EV), 1e9),
                new Conductor.Jump(arrhenius, new SpectralDensity.Planar(), 1e9),
                new Conductor.Jump(arrhenius, new SpectralDensity.Chain(), 1e9),
                new Conductor.Jump(
                        new TimeLaw.Eyring(0.25 * EV, 1.5 * k),
                        new SpectralDensity.Asymmetric(1.7),
                        1e9),
                new Conductor.Jump(
                        new TimeLaw.VogelFulcher(3e-13, 1100, 120),
                        new SpectralDensity.Asymmetric(1.7),
                        1e9));
    }

    /// Every law and density comes back from rates with 0.3 % noise.
    @ParameterizedTest
    @MethodSource("jumps")
    void lawsAndDensitiesComeBack(Conductor.Jump jump) {
        List<RatePoint> points =
                new Conductor(List.of(jump)).measured(170, 500, 20, 0.003, new SplittableRandom(3));
        RatesFit fit =
                fit(
                        points,
                        AUTOMATIC
                                .withTime(jump.time())
                                .withDensities(jump.density())
                                .withMotions(1, 1));
        MotionProcess process = fit.processes().getFirst();
        double[] times = jump.time().values();
        for (int p = 0; p < times.length; p++) {
            Measured found = process.estimates().get(p).measured();
            assertThat(found.value()).isCloseTo(times[p], within(3.5 * found.uncertainty()));
            assertThat(found.uncertainty()).isLessThan(0.1 * Math.abs(times[p]));
        }
        double[] shape = jump.density().values();
        for (int p = 0; p < shape.length; p++) {
            Measured found = process.estimates().get(times.length + p).measured();
            assertThat(found.value()).isCloseTo(shape[p], within(3.5 * found.uncertainty()));
        }
    }

    /// The true density wins over those that are not.
    @Test
    void densitiesAreRanked() {
        Conductor.Jump jump =
                new Conductor.Jump(
                        new TimeLaw.Arrhenius(1e-13, 0.25 * EV), new ColeDavidson(0.5), 1e9);
        List<RatePoint> points =
                new Conductor(List.of(jump)).measured(170, 500, 20, 0.02, new SplittableRandom(3));
        RatesFit fit =
                fit(
                        points,
                        AUTOMATIC
                                .withDensities(
                                        new SpectralDensity.Lorentzian(),
                                        new SpectralDensity.Planar(),
                                        new SpectralDensity.Asymmetric(1.5),
                                        new ColeDavidson(0.5),
                                        new Stretched(0.5))
                                .withMotions(1, 1));
        assertThat(fit.processes().getFirst().density()).isInstanceOf(ColeDavidson.class);
        assertThat(fit.ranking()).hasSize(5);
    }

    /// T₂ samples the motion at zero frequency, where two-dimensional densities have no value.
    @Test
    void transverseRatesNeedADensityAtZero() {
        List<RatePoint> points = new ArrayList<>();
        for (double t : Conductor.temperatures(150, 450, 12)) {
            Observation at =
                    new Observation(new RateKind.Transverse(), Conductor.LITHIUM, 155.4e6, t);
            points.add(THREE.point(at, 0.02, new SplittableRandom((long) t)));
        }
        RatesOutcome outcome =
                RatesAnalysis.fit(points, AUTOMATIC.withDensities(new SpectralDensity.Planar()));
        assertThat(((NoRatesFit) outcome).remarks().getFirst().text())
                .startsWith("2D, logarithmic has no R₂");
    }

    /// Lithium and phosphorus feel the same jumps with couplings and Larmor terms of their own.
    @Test
    void twoNucleiShareOneMotion() {
        Nuclide phosphorus = Nuclide.of("31P").orElseThrow();
        Interaction unlike = new Interaction.UnlikeSpins(Conductor.LITHIUM);
        TimeLaw time = new TimeLaw.Arrhenius(1e-13, 0.3 * EV);
        SpectralDensity density = new SpectralDensity.Lorentzian();
        SplittableRandom random = new SplittableRandom(8);
        List<RatePoint> points = new ArrayList<>();
        for (double t : Conductor.temperatures(250, 500, 12)) {
            for (Nuclide nucleus : List.of(Conductor.LITHIUM, phosphorus)) {
                Observation at =
                        new Observation(
                                new RateKind.SpinLattice(),
                                nucleus,
                                nucleus.larmorFrequency(300e6),
                                t);
                Coupling coupling =
                        nucleus.equals(phosphorus)
                                ? new Coupling(unlike, 4e7)
                                : new Coupling(new Interaction.Quadrupolar(), 2e9);
                double rate =
                        coupling.rate(at, density, time.at(t))
                                * Math.exp(0.02 * random.nextGaussian());
                points.add(
                        new RatePoint(
                                at.kind(),
                                nucleus,
                                at.frequency(),
                                t,
                                new Measured(rate, 0.02 * rate)));
            }
        }
        RatesFit fit =
                fit(
                        points,
                        AUTOMATIC
                                .withInteraction(new Interaction.Quadrupolar())
                                .withInteraction(phosphorus, unlike));
        assertThat(fit.processes()).hasSize(1);
        MotionProcess process = fit.processes().getFirst();
        Measured energy = process.estimate("E").measured();
        assertThat(energy.value()).isCloseTo(0.3 * EV, within(3 * energy.uncertainty()));
        assertThat(process.coupling(phosphorus).strength()).isCloseTo(4e7, withinPercentage(8));
        assertThat(process.strengths().getFirst().quadrupolarCoupling())
                .isCloseTo(Coupling.quadrupolarCoupling(1.5, 2e9), withinPercentage(4));
        assertThat(fit.nuclei()).hasSize(2);
    }

    /// Rates without errors: the scatter tells them.
    @Test
    void errorsMayBeUnknown() {
        List<RatePoint> bare =
                three().stream()
                        .map(
                                p ->
                                        new RatePoint(
                                                p.kind(),
                                                p.nucleus(),
                                                p.frequency(),
                                                p.temperature(),
                                                Measured.exact(p.rate().value())))
                        .toList();
        RatesFit fit = fit(bare, AUTOMATIC);
        assertThat(fit.processes()).hasSize(3);
        assertThat(fit.remarks())
                .anyMatch(remark -> remark.code().equals("UNCERTAINTY_FROM_SCATTER"));
        assertThat(Math.sqrt(fit.fit().reducedChiSquared())).isCloseTo(0.03, within(0.006));
    }

    /// Three maxima, one of them at cryogenic temperatures with 0.04 eV, over `A T` of conduction
    /// electrons, as the roadmap's Fig. 2 shows for LiTi₂(PS₄)₃.
    @Test
    void threePeaksOverConductionElectrons() {
        Conductor peaks =
                new Conductor(
                        List.of(
                                Conductor.Jump.of(7e-12, 0.04, 2, 5e8),
                                Conductor.Jump.of(1e-13, 0.16, 2, 2e9),
                                Conductor.Jump.of(1e-13, 0.32, 2, 6e9)));
        double electrons = 2e-3;
        SplittableRandom random = new SplittableRandom(6);
        List<RatePoint> points = new ArrayList<>();
        for (double t = 8; t < 500; t *= 1.07) {
            Observation at =
                    new Observation(new RateKind.SpinLattice(), Conductor.LITHIUM, 116.6e6, t);
            double rate = (peaks.rate(at) + electrons * t) * Math.exp(0.03 * random.nextGaussian());
            points.add(
                    new RatePoint(
                            at.kind(),
                            at.nucleus(),
                            at.frequency(),
                            t,
                            new Measured(rate, 0.03 * rate)));
        }
        RatesFit fit =
                fit(
                        points,
                        AUTOMATIC
                                .withDensities(new SpectralDensity.Lorentzian())
                                .withBackground(Background.power(1)));
        assertThat(fit.processes()).hasSize(3);
        double[] energies = {0.04, 0.16, 0.32};
        for (int k = 0; k < 3; k++) {
            Measured energy = fit.processes().get(k).estimate("E").measured();
            assertThat(energy.value() / EV)
                    .isCloseTo(energies[k], within(3 * energy.uncertainty() / EV));
        }
        Measured slope = fit.fit().estimate("A(R₁, 7Li)").measured();
        assertThat(slope.value()).isCloseTo(electrons, within(3 * slope.uncertainty()));
        RatesFit.Peak coldest =
                fit.peak(fit.processes().getFirst(), points.getFirst().observation()).orElseThrow();
        assertThat(coldest.temperature()).isCloseTo(97, within(3.0));
    }

    /// One temperature, many fields: the dispersion of R₁ gives τ itself.
    @Test
    void dispersionAtOneTemperature() {
        TimeLaw time = new TimeLaw.Constant(2e-7);
        Conductor conductor =
                new Conductor(
                        List.of(
                                new Conductor.Jump(
                                        time, new SpectralDensity.Asymmetric(1.6), 1e9)));
        SplittableRandom random = new SplittableRandom(4);
        double[] frequencies = DoubleStream.iterate(1e4, f -> f < 4e7, f -> f * 1.5).toArray();
        List<Measured> rates =
                DoubleStream.of(frequencies)
                        .mapToObj(
                                f ->
                                        new Observation(
                                                new RateKind.SpinLattice(),
                                                Conductor.LITHIUM,
                                                f,
                                                330))
                        .map(at -> conductor.point(at, 0.02, random).rate())
                        .toList();
        Dispersion dispersion = new Dispersion(Conductor.LITHIUM, 330, frequencies, rates);
        RatesFit fit = (RatesFit) dispersion.fit(AUTOMATIC);
        assertThat(fit.processes()).hasSize(1);
        Measured tau = fit.processes().getFirst().estimate("tau").measured();
        assertThat(tau.value()).isCloseTo(2e-7, within(3 * tau.uncertainty()));
        Measured beta = fit.processes().getFirst().estimate("beta").measured();
        assertThat(beta.value()).isCloseTo(1.6, within(3 * beta.uncertainty()));
    }
}
