package science.haven.spectrum.sideband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.Spectrum;
import science.haven.spectrum.NmrSpectra;
import science.haven.spectrum.Processed;
import science.haven.spectrum.Recipe;
import science.haven.spectrum.step.ProcessingStep;
import science.haven.spectrum.step.RowSum;
import science.haven.spectrum.step.Shear;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// ⁷Li MATPASS of Li₂Mn₀.₂Fe₀.₈P₂S₆ at 40 kHz, whose bands are 12 kHz broad.
class MatpassReferenceTest {

    private static final double SET = 40e3;

    private static SpinningRate rate() {
        return SpinningRate.of(MatpassSample.raw()).orElseThrow();
    }

    /// Two shapes explain all orders to the noise, and the rate is that of the rotor. Its
    /// uncertainty is what the noise of this record leaves.
    @Test
    void ordersLieApartByTheSpinningRate() {
        SpinningRate found = rate();
        assertThat(found.rate().value()).isCloseTo(SET, within(2 * found.rate().uncertainty()));
        assertThat(found.rate().relative()).isLessThan(0.0025);
        assertThat(found.shapes()).isEqualTo(2);
        assertThat(found.reducedChiSquared()).isCloseTo(1, within(0.2));
        assertThat(found.remarks()).isEmpty();
    }

    private static NmrSignal map() {
        NmrSignal raw = MatpassSample.raw();
        Processed processed = Recipe.propose(raw).apply(raw);
        assertThat(processed.log().text()).contains("shear: {ratio: -1.0, moved: direct}");
        return processed.signal();
    }

    /// Sheared, the highest points of the strong orders lie within the breadth of a band.
    @Test
    void allOrdersComeToOnePlace() {
        NmrSignal map = map();
        SpectralAxis orders = (SpectralAxis) map.indirect().orElseThrow();
        for (int row = 0; row < map.rows(); row++) {
            int order = (int) Math.rint(orders.at(row) / SET);
            if (Math.abs(order) <= 2) {
                assertThat(highest(map.row(row))).as("order %d", order).isBetween(-80.0, 330.0);
            }
        }
    }

    @Test
    void theSumOfTheOrdersHasNoSidebands() {
        NmrSignal raw = MatpassSample.raw();
        List<ProcessingStep> steps = new ArrayList<>(Recipe.propose(raw).apply(raw).log().steps());
        double sheared = beside(new Recipe(steps).apply(raw).signal());
        steps.removeIf(Shear.class::isInstance);
        double plain = beside(new Recipe(steps).apply(raw).signal());
        assertThat(plain).isGreaterThan(0.3);
        assertThat(sheared).isLessThan(0.15);
    }

    /// Highest point in the place of the first sidebands over the highest of all.
    private static double beside(NmrSignal map) {
        Spectrum sum = NmrSpectra.real(new RowSum().apply(map));
        double beside = 0;
        double all = 0;
        for (int i = 0; i < sum.size(); i++) {
            double size = sum.intensity()[i];
            all = Math.max(all, size);
            if (Math.abs(sum.abscissa()[i] + 560) < 60) {
                beside = Math.max(beside, size);
            }
        }
        return beside / all;
    }

    private static double highest(NmrSignal row) {
        Spectrum spectrum = NmrSpectra.real(row);
        int best = 0;
        for (int i = 1; i < spectrum.size(); i++) {
            best = spectrum.intensity()[i] > spectrum.intensity()[best] ? i : best;
        }
        return spectrum.abscissa()[best];
    }

    @Test
    void isWrittenForTheValidationPage() {
        SpinningRate found = rate();
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "distance of the orders",
                        "40.000 kHz (set)",
                        "%s kHz".formatted(found.rate().scaled(1e-3).text()),
                        String.format(
                                Locale.ROOT,
                                "%+.2f ± %.2f %%",
                                100 * (found.rate().value() / SET - 1),
                                100 * found.rate().uncertainty() / SET)));
        NmrSignal map = map();
        SpectralAxis orders = (SpectralAxis) map.indirect().orElseThrow();
        for (int row = 2; row < 7; row++) {
            rows.add(
                    List.of(
                            "highest point of order %+d, sheared"
                                    .formatted((int) Math.rint(orders.at(row) / SET)),
                            "",
                            String.format(Locale.ROOT, "%.0f ppm", highest(map.row(row))),
                            ""));
        }
        ValidationTable.write(
                "nmr-spinning-rate", List.of("quantity", "reference", "Haven", "deviation"), rows);
        assertThat(rows).hasSize(6);
    }
}
