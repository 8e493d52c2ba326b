package science.haven.lineshape.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.lineshape.LineShapes;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.math.CounterRandom;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Spectra of known sites with noise of 1 % of the highest point, fitted without start values.
class ShapeAnalysisTest {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final Nuclide ALUMINIUM = Nuclide.of("27Al").orElseThrow();
    private static final Nuclide LITHIUM = Nuclide.of("7Li").orElseThrow();
    private static final Nuclide PHOSPHORUS = Nuclide.of("31P").orElseThrow();
    private static final Spinning MAS = new Spinning.Infinite(Spinning.MAGIC_ANGLE);
    private static final Excitation CENTRAL = new Excitation.Central();
    private static final Experiment SODIUM_SPUN =
            new Experiment(132.294e6, MAS, CENTRAL, FrequencyAxis.ofWidth(40e3, 1024));

    private final ShapeAnalysis analysis = new ShapeAnalysis();
    private final LineShapes shapes = new LineShapes();

    @Test
    void sitesAreFoundWithoutStartValues() {
        Experiment aluminium =
                new Experiment(130.318e6, MAS, CENTRAL, FrequencyAxis.ofWidth(50e3, 1024));
        Experiment lithium =
                new Experiment(
                        155.506e6,
                        new Spinning.Static(),
                        new Excitation.HardPulse(),
                        FrequencyAxis.ofWidth(500e3, 2048));
        List<List<String>> rows = new ArrayList<>();
        compare("²³Na spun", SODIUM_SPUN, List.of(site(SODIUM, 2.1e6, 0.55, 5e-6, 120, 1)), rows);
        compare(
                "²³Na spun, two sites",
                SODIUM_SPUN,
                List.of(
                        site(SODIUM, 3.07e6, 0.13, -1.5e-6, 80, 1),
                        site(SODIUM, 1.42e6, 0.68, -11.3e-6, 95, 0.9)),
                rows);
        compare(
                "²⁷Al spun, two sites",
                aluminium,
                List.of(
                        site(ALUMINIUM, 4.4e6, 0.47, 13e-6, 100, 1),
                        site(ALUMINIUM, 7.4e6, 0.45, 20e-6, 290, 0.9)),
                rows);
        compare(
                "⁷Li at rest, two sites",
                lithium,
                List.of(
                        site(LITHIUM, 88e3, 0.26, -8e-6, 2000, 1),
                        site(LITHIUM, 35e3, 0.1, 5e-6, 1900, 0.8)),
                rows);
        ValidationTable.write(
                "lineshape-fits",
                List.of("spectrum", "site", "quantity", "true", "Haven, no start values"),
                rows);
    }

    @Test
    void anisotropyOfAShift() {
        Experiment experiment =
                new Experiment(
                        162e6,
                        new Spinning.Static(),
                        new Excitation.HardPulse(),
                        FrequencyAxis.ofWidth(80e3, 512));
        ShapeSite truth =
                new ShapeSite(
                        Site.of(PHOSPHORUS, new ShiftTensor(10e-6, -80e-6, 0.4, EulerAngles.NONE)),
                        new Broadening(500, 0),
                        1);
        ShapeFit fit =
                analysis.fit(
                                spectrum(experiment, List.of(truth)),
                                PHOSPHORUS,
                                ShapeOptions.of(PHOSPHORUS))
                        .orElseThrow();
        assertThat(fit.sites()).hasSize(1);
        near(fit.fit(), "Δ1", -80e-6);
        near(fit.fit(), "η_Δ1", 0.4);
        near(fit.fit(), "δ1", 10e-6);
        assertThat(fit.remarks()).isEmpty();
    }

    @Test
    void startValuesMayBeGiven() {
        ShapeSite truth = site(SODIUM, 2.1e6, 0.55, 5e-6, 120, 1);
        ShapeSpectrum spectrum = spectrum(SODIUM_SPUN, List.of(truth));
        ShapeSite start = site(SODIUM, 2.0e6, 0.4, 4e-6, 200, 0.7);
        ShapeFit fit =
                analysis.fit(spectrum, List.of(start), ShapeOptions.of(SODIUM)).orElseThrow();
        near(fit.fit(), "C_Q1", 2.1e6);
        near(fit.fit(), "η1", 0.55);
        near(fit.fit(), "A1", 1);
        assertThat(fit.fit().reducedChiSquared()).isCloseTo(1, within(0.15));
    }

    @Test
    void saysWhenTheSitesDoNotDescribeTheSpectrum() {
        ShapeSpectrum spectrum =
                spectrum(
                        SODIUM_SPUN,
                        List.of(
                                site(SODIUM, 3.07e6, 0.13, -1.5e-6, 80, 1),
                                site(SODIUM, 1.42e6, 0.68, -11.3e-6, 95, 0.9)));
        ShapeFit fit =
                analysis.fit(spectrum, SODIUM, ShapeOptions.of(SODIUM).withSites(1, 1))
                        .orElseThrow();
        assertThat(fit.remarks()).anyMatch(r -> r.code().equals("NOT_DESCRIBED"));
    }

    @Test
    void saysWhichOtherSitesTheNoiseLeavesOpen() {
        ShapeDraw draw = ShapeDraw.of(429, shapes);
        ShapeFit fit =
                analysis.fit(draw.spectrum(), LITHIUM, ShapeOptions.of(LITHIUM)).orElseThrow();
        assertThat(fit.others()).isNotEmpty();
        assertThat(fit.others().getFirst().worse()).isLessThan(6);
        assertThat(fit.remarks())
                .filteredOn(r -> r.code().equals("NOT_TOLD_APART"))
                .singleElement()
                .satisfies(r -> assertThat(r.text()).contains("C_Q ").contains("% with"));
    }

    @Test
    void anAsymmetryOnItsBoundHasAnIntervalAndSoHasItsCoupling() {
        ShapeDraw draw = ShapeDraw.of(369, shapes);
        ShapeFit fit =
                analysis.fit(draw.spectrum(), draw.truth(), ShapeOptions.of(LITHIUM)).orElseThrow();
        Estimate asymmetry = fit.fit().estimate("η2");
        assertThat(asymmetry.measured().value()).isGreaterThan(0.999);
        assertThat(asymmetry.interval95().upper()).isEqualTo(1);
        assertThat(asymmetry.interval95().lower()).isBetween(0.7, 0.9);
        assertThat(asymmetry.interval68().lower())
                .isBetween(asymmetry.interval95().lower(), asymmetry.measured().value());
        Estimate coupling = fit.fit().estimate("C_Q2");
        assertThat(coupling.measured().uncertainty()).isLessThan(1e3);
        near(fit.fit(), "C_Q2", 21.14e3);
    }

    @Test
    void aSpectrumUpsideDownHasNoSites() {
        double[] intensity = new double[256];
        intensity[99] = -0.5;
        intensity[100] = -1;
        intensity[101] = -0.5;
        ShapeSpectrum spectrum =
                new ShapeSpectrum(
                        new Experiment(
                                132.294e6,
                                new Spinning.Infinite(Spinning.MAGIC_ANGLE),
                                new Excitation.Central(),
                                FrequencyAxis.ofWidth(40e3, 256)),
                        intensity);
        assertThat(spectrum.upsideDown()).isTrue();
        assertThat(analysis.fit(spectrum, SODIUM, ShapeOptions.of(SODIUM))).isEmpty();
    }

    @Test
    void aSpectrumIsAsLongAsItsAxis() {
        assertThatThrownBy(() -> new ShapeSpectrum(SODIUM_SPUN, new double[3]))
                .hasMessage("intensity must hold 1024 bins, got 3");
    }

    private void compare(
            String name, Experiment experiment, List<ShapeSite> truth, List<List<String>> rows) {
        Nuclide nuclide = truth.getFirst().site().nuclide();
        ShapeFit fit =
                analysis.fit(spectrum(experiment, truth), nuclide, ShapeOptions.of(nuclide))
                        .orElseThrow();
        assertThat(fit.sites()).as(name).hasSize(truth.size());
        assertThat(fit.fit().reducedChiSquared()).as(name).isCloseTo(1, within(0.2));
        for (int s = 1; s <= truth.size(); s++) {
            ShapeSite site = truth.get(s - 1);
            QuadrupolarCoupling coupling = site.site().quadrupole().orElseThrow();
            Converged found = fit.fit();
            near(found, "C_Q" + s, coupling.coupling());
            near(found, "η" + s, coupling.asymmetry());
            near(found, "δ" + s, site.site().shift().isotropic());
            near(found, "A" + s, site.amount());
            rows.add(
                    row(name, s, "C_Q / kHz", coupling.coupling(), found.estimate("C_Q" + s), 1e3));
            rows.add(row(name, s, "η", coupling.asymmetry(), found.estimate("η" + s), 1));
            rows.add(
                    row(
                            name,
                            s,
                            "δ / ppm",
                            site.site().shift().isotropic(),
                            found.estimate("δ" + s),
                            1e-6));
            rows.add(row(name, s, "amount", site.amount(), found.estimate("A" + s), 1));
        }
    }

    private static List<String> row(
            String name, int s, String what, double truth, Estimate e, double by) {
        return List.of(
                name,
                Integer.toString(s),
                what,
                "%.4g".formatted(truth / by),
                "%.4g ± %.2g"
                        .formatted(e.measured().value() / by, e.measured().uncertainty() / by));
    }

    private static void near(Converged fit, String symbol, double truth) {
        Estimate e = fit.estimate(symbol);
        assertThat(e.measured().value())
                .as(symbol)
                .isCloseTo(truth, within(4 * e.measured().uncertainty()));
    }

    private ShapeSpectrum spectrum(Experiment experiment, List<ShapeSite> sites) {
        double[] y = new double[experiment.axis().points()];
        for (ShapeSite site : sites) {
            double[] pattern =
                    shapes.pattern(
                                    site.site(),
                                    site.broadening(),
                                    experiment,
                                    Sampling.DEFAULT,
                                    Set.of())
                            .intensity();
            for (int i = 0; i < y.length; i++) {
                y[i] += site.amount() * pattern[i];
            }
        }
        double peak = 0;
        for (double v : y) {
            peak = Math.max(peak, v);
        }
        CounterRandom random = new CounterRandom(7, 0);
        for (int i = 0; i < y.length; i++) {
            y[i] += 0.01 * peak * random.nextGaussian();
        }
        return new ShapeSpectrum(experiment, y);
    }

    private static ShapeSite site(
            Nuclide nuclide,
            double coupling,
            double asymmetry,
            double shift,
            double width,
            double amount) {
        return new ShapeSite(
                Site.of(
                        nuclide,
                        ShiftTensor.isotropic(shift),
                        QuadrupolarCoupling.of(coupling, asymmetry)),
                new Broadening(width, 0),
                amount);
    }
}
