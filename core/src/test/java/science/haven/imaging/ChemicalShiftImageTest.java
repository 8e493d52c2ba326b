package science.haven.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.ValidationTable;
import science.haven.data.Acquisition;
import science.haven.data.ArrayAxis;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SpectralAxis;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// A phantom as in a lithium cell: electrolyte at 0 ppm between −1 and 1 mm, metal at 260 ppm in a
/// Gaussian of 0.3 mm around 1.2 mm.
class ChemicalShiftImageTest {

    private static final int ROWS = 64;
    private static final int POINTS = 400;
    private static final double WIDTH = 100e3;
    private static final double CARRIER = 155.5e6;
    private static final double FIELD_OF_VIEW = 6e-3;

    /// Signals of both species at 0 gradient.
    private static final double ELECTROLYTE = 4;

    private static final double METAL = 1;

    @Test
    void everySpeciesLiesWhereItIs() {
        ChemicalShiftImage image = image(encoding(ROWS), 0.001);
        List<Measured> electrolyte = image.profile(-60, 60);
        List<Measured> metal = image.profile(200, 320);
        assertThat(image.remarks()).isEmpty();
        double[] x = image.position();
        assertThat(x[1] - x[0]).isCloseTo(FIELD_OF_VIEW / ROWS, within(1e-12));
        double centre = moment(x, metal, 1);
        double width = Math.sqrt(moment(x, metal, 2) - centre * centre);
        double half = Math.sqrt(3 * moment(x, electrolyte, 2));
        assertThat(centre).isCloseTo(1.2e-3, within(0.02e-3));
        assertThat(width).isCloseTo(0.3e-3, withinPercentage(5));
        assertThat(half).isCloseTo(1e-3, withinPercentage(5));
        double ratio = sum(metal) / sum(electrolyte);
        assertThat(ratio).isCloseTo(METAL / ELECTROLYTE, withinPercentage(3));
        ValidationTable.write(
                "imaging-shift-phantom",
                List.of("quantity", "truth", "Haven"),
                List.of(
                        List.of(
                                "centre of the metal / mm",
                                "1.200",
                                "%.3f".formatted(centre * 1e3)),
                        List.of(
                                "width σ of the metal / mm",
                                "0.300",
                                "%.3f".formatted(width * 1e3)),
                        List.of(
                                "half thickness of the electrolyte / mm",
                                "1.000",
                                "%.3f".formatted(half * 1e3)),
                        List.of("metal over electrolyte", "0.250", "%.3f".formatted(ratio))));
    }

    /// Even or odd, up or down: the same places.
    @ParameterizedTest(name = "{0} rows, gradients times {1}")
    @CsvSource({"64, 1", "63, 1", "64, -1", "63, -1"})
    void orderOfTheGradientsDoesNotMatter(int rows, int sign) {
        PhaseEncoding up = encoding(rows);
        PhaseEncoding encoding = new PhaseEncoding(sign * up.first(), sign * up.step(), rows);
        ChemicalShiftImage image = image(encoding, 0);
        assertThat(image.position()[rows / 2]).isZero();
        assertThat(moment(image.position(), image.profile(200, 320), 1))
                .isCloseTo(1.2e-3, within(0.02e-3));
    }

    @Test
    void gradientsBecomeWaveNumbers() {
        double gamma = Nuclide.of("7Li").orElseThrow().gyromagneticRatio();
        PhaseEncoding encoding = PhaseEncoding.of(new double[] {-0.2, -0.1, 0, 0.1}, 1e-3, gamma);
        assertThat(encoding.step()).isCloseTo(gamma * 0.1 * 1e-3 / (2 * Math.PI), within(1e-9));
        assertThat(encoding.fieldOfView()).isCloseTo(6.043e-4, within(1e-7));
        assertThat(encoding.pixel()).isCloseTo(encoding.fieldOfView() / 4, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1})
    void noiseIsThatOfThePixels(double noise) {
        ChemicalShiftImage image = image(encoding(ROWS), noise);
        // The sum over the rows, divided by their number; the points are spectral densities.
        assertThat(image.noise()).isCloseTo(noise / Math.sqrt(ROWS), withinPercentage(5));
    }

    @Test
    void saysWhatIsFoldedIn() {
        PhaseEncoding narrow = new PhaseEncoding(-16 / 2.2e-3, 1 / 2.2e-3, 32);
        assertThat(image(narrow, 0.001).remarks())
                .extracting(Remark::code)
                .containsExactly("EDGE_SIGNAL");
    }

    @Test
    void namesTheLimit() {
        assertThatThrownBy(() -> PhaseEncoding.of(new double[] {0, 1, 3}, 1, 1))
                .hasMessage("gradients must be evenly spaced, got 1.0 T/m after 0.0 T/m");
        NmrSignal rows = signal(encoding(ROWS), 0);
        assertThatThrownBy(() -> ChemicalShiftImage.of(rows, encoding(32)))
                .hasMessage("the signal must hold 32 rows, got 64");
        assertThatThrownBy(() -> image(encoding(ROWS), 0).profile(5000, 6000))
                .hasMessage("the range must hold points of the spectrum, got 5000.0 to 6000.0 ppm");
    }

    private static PhaseEncoding encoding(int rows) {
        return new PhaseEncoding(-(rows / 2) / FIELD_OF_VIEW, 1 / FIELD_OF_VIEW, rows);
    }

    private static ChemicalShiftImage image(PhaseEncoding encoding, double noise) {
        return ChemicalShiftImage.of(signal(encoding, noise), encoding);
    }

    /// Absorption lines times the transforms of the shapes, `∫ρ(x) exp(2πi k x) dx`.
    private static NmrSignal signal(PhaseEncoding encoding, double noise) {
        SplittableRandom random = new SplittableRandom(64);
        double[] values = new double[2 * encoding.rows() * POINTS];
        double[] wave = new double[encoding.rows()];
        double step = WIDTH / POINTS;
        for (int j = 0; j < encoding.rows(); j++) {
            double k = encoding.first() + j * encoding.step();
            wave[j] = k;
            double box = 2 * Math.PI * k * 1e-3;
            double slab = ELECTROLYTE * (box == 0 ? 1 : Math.sin(box) / box);
            double gauss = METAL * Math.exp(-2 * Math.pow(Math.PI * k * 0.3e-3, 2));
            double phase = 2 * Math.PI * k * 1.2e-3;
            for (int i = 0; i < POINTS; i++) {
                double f = -WIDTH / 2 + i * step;
                double metal = gauss * line(f - 260e-6 * CARRIER);
                int at = 2 * (j * POINTS + i);
                values[at] =
                        slab * line(f) + metal * Math.cos(phase) + noise * random.nextGaussian();
                values[at + 1] = metal * Math.sin(phase) + noise * random.nextGaussian();
            }
        }
        return new NmrSignal(
                values,
                new SpectralAxis(
                        SpectralAxis.Domain.FREQUENCY,
                        SpectralAxis.Quadrature.COMPLEX,
                        "7Li",
                        POINTS,
                        -WIDTH / 2,
                        step,
                        CARRIER,
                        CARRIER),
                Optional.of(new ArrayAxis("wave number", wave, Unit.PER_METRE)),
                Acquisition.unknown("phantom"),
                new Provenance("synthetic", "", "", "", List.of(), List.of()));
    }

    private static double line(double f) {
        return Math.exp(-Math.pow(f / 2000, 2) / 2);
    }

    private static double sum(List<Measured> profile) {
        return profile.stream().mapToDouble(Measured::value).sum();
    }

    /// Mean power of the position, over places that stand out of the noise.
    private static double moment(double[] x, List<Measured> profile, int power) {
        double highest = profile.stream().mapToDouble(Measured::value).max().orElseThrow();
        double sum = 0;
        double weight = 0;
        for (int m = 0; m < x.length; m++) {
            double value = profile.get(m).value();
            if (value > 0.03 * highest) {
                sum += value * Math.pow(x[m], power);
                weight += value;
            }
        }
        return sum / weight;
    }
}
