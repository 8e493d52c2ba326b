package science.haven.spectrum.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.Provenance;
import science.haven.data.Transient;
import science.haven.quantity.Constants;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class FaradayCheckTest {

    private static final double MILLIAMPERE = 1e-3;

    /// The clock of the cell began 600 s before that of the spectra.
    private static final CellTrace CELL = CellTrace.of(cell(4000), 600);

    @Test
    void answersOnTheClockOfTheSpectra() {
        CellTrace.State state = CELL.at(400).orElseThrow();
        assertThat(state.charge()).isCloseTo(1000 * MILLIAMPERE, within(1e-9));
        assertThat(state.current()).isCloseTo(MILLIAMPERE, within(1e-15));
        assertThat(state.voltage()).isCloseTo(0.1 + 1e-5 * 1000, within(1e-12));
    }

    @Test
    void isSilentWhereTheCellWasNotRecorded() {
        assertThat(CELL.at(-601)).isEmpty();
        assertThat(CELL.at(3401)).isEmpty();
        Transient whole = cell(4000);
        int[] kept =
                IntStream.range(0, whole.size())
                        .filter(i -> whole.time()[i] < 1000 || whole.time()[i] > 2000)
                        .toArray();
        CellTrace torn = CellTrace.of(select(whole, kept), 0);
        assertThat(torn.at(1500)).isEmpty();
        assertThat(torn.at(500)).isPresent();
    }

    @Test
    void efficiencyIsAmountPerElectron() {
        FaradayCheck check = FaradayCheck.of(amount(0.8, 60), 0.02, CELL);
        assertThat(check.efficiency().value())
                .isCloseTo(0.8, within(3 * check.efficiency().uncertainty()));
        assertThat(check.efficiency().uncertainty()).isBetween(0.016, 0.025);
        assertThat(check.remarks()).isEmpty();
        assertThat(check.growth().breaks()).isEmpty();
    }

    @Test
    void saysWhatCannotBe() {
        assertThat(FaradayCheck.of(amount(1.5, 60), 0.02, CELL).remarks())
                .extracting(Remark::code)
                .containsExactly("MORE_THAN_CHARGE");
        assertThat(FaradayCheck.of(amount(0.8, 100), 0.02, CELL).remarks())
                .extracting(Remark::text)
                .containsExactly(
                        "The cell was not recorded during 31 of 100 spectra; they were left out.");
        assertThat(FaradayCheck.of(amount(0.8, 60), 0.02, CellTrace.of(pausing(), 0)).remarks())
                .extracting(Remark::code)
                .contains("CHARGE_NOT_RISING");
        assertThatThrownBy(() -> FaradayCheck.of(amount(0.8, 60), 0.02, CellTrace.of(cell(100), 0)))
                .hasMessage(
                        "a Faraday check needs at least 6 spectra while the charge rises, got 3");
    }

    /// No current from 1000 s to 2000 s.
    private static Transient pausing() {
        Transient steady = cell(4000);
        double[] current = new double[steady.size()];
        for (int i = 0; i < current.length; i++) {
            boolean rest = steady.time()[i] > 1000 && steady.time()[i] < 2000;
            current[i] = rest ? 0 : MILLIAMPERE;
        }
        return new Transient(steady.time(), steady.voltage(), current, steady.provenance());
    }

    /// Amounts every 50 s that hold a share of what 1 mA plates, 1 % scattered.
    private static GrowthCurve amount(double share, int points) {
        SplittableRandom random = new SplittableRandom(11);
        double[] time = new double[points];
        Arrays.setAll(time, i -> 50 * i);
        double all = 3000 * MILLIAMPERE / Constants.FARADAY;
        double[] value =
                Arrays.stream(time)
                        .map(
                                t ->
                                        share * t * MILLIAMPERE / Constants.FARADAY
                                                + 0.01 * all * random.nextGaussian())
                        .toArray();
        double[] uncertainty = new double[points];
        Arrays.fill(uncertainty, 0.01 * all);
        return new GrowthCurve("amount", Unit.NONE, time, value, uncertainty);
    }

    private static Transient cell(int seconds) {
        double[] time = new double[seconds / 10 + 1];
        Arrays.setAll(time, i -> 10 * i);
        double[] current = new double[time.length];
        Arrays.fill(current, MILLIAMPERE);
        return new Transient(
                time,
                Arrays.stream(time).map(t -> 0.1 + 1e-5 * t).toArray(),
                current,
                new Provenance("synthetic", "", "", "", List.of(), List.of()));
    }

    private static Transient select(Transient of, int[] kept) {
        return new Transient(
                Arrays.stream(kept).mapToDouble(i -> of.time()[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> of.voltage()[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> of.current()[i]).toArray(),
                of.provenance());
    }
}
