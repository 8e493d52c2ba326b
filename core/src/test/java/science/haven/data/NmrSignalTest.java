package science.haven.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.Optional;

class NmrSignalTest {

    private static final Provenance NOWHERE =
            new Provenance("made up", "", "none", "", List.of(), List.of());

    private static SpectralAxis time(int points, Quadrature quadrature) {
        return new SpectralAxis(
                Domain.TIME, quadrature, "7Li", points, 0, 1e-6, 116.70061e6, 116.641914e6);
    }

    private static NmrSignal signal(double[] values, Optional<SignalAxis> indirect) {
        return new NmrSignal(
                values, time(2, Quadrature.COMPLEX), indirect, Acquisition.unknown(""), NOWHERE);
    }

    @Test
    void takesARowOut() {
        ArrayAxis delays = new ArrayAxis("delay", new double[] {0.1, 1, 10}, Unit.SECOND);
        NmrSignal signal =
                signal(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, Optional.of(delays));
        assertThat(signal.rows()).isEqualTo(3);
        assertThat(signal.row(1).values()).containsExactly(5, 6, 7, 8);
        assertThat(signal.row(1).rows()).isEqualTo(1);
        assertThat(signal.array()).contains(delays);
    }

    @Test
    void twoRowsMakeOneIncrementOfStates() {
        Optional<SignalAxis> states = Optional.of(time(2, Quadrature.STATES));
        assertThat(signal(new double[16], states).rows()).isEqualTo(4);
        assertThatThrownBy(() -> signal(new double[8], states))
                .hasMessage("values must hold 4 × 2 complex points, got 8 numbers");
    }

    @Test
    void shiftAndOffsetAreEachOthersInverse() {
        SpectralAxis axis = time(2, Quadrature.COMPLEX);
        assertThat(axis.ppm(0)).isCloseTo(503.2, within(0.1));
        assertThat(axis.offset(axis.ppm(1234.5))).isCloseTo(1234.5, within(1e-6));
        assertThat(axis.spectralWidth()).isCloseTo(1e6, within(1e-6));
    }
}
