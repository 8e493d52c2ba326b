package science.haven.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.Provenance;
import science.haven.data.Spectrum;
import science.haven.quantity.Unit;

import java.util.Arrays;
import java.util.List;

class ProfileSeriesTest {

    private static final double[] PLATEAU = {0, 1, 8, 9.8, 10, 9.2, 10.2, 9.9, 3, 0};

    @Test
    void frequencyBecomesPosition() {
        ProfileSeries series =
                ProfileSeries.of(
                        List.of(spectrum(PLATEAU), spectrum(new double[10])),
                        new double[] {0, 60},
                        2e-3);
        assertThat(series.step()).isCloseTo(2e-4, within(1e-15));
        assertThat(series.position()[9]).isCloseTo(1.8e-3, within(1e-15));
        assertThat(series.intensity()[0]).containsExactly(PLATEAU);
    }

    @Test
    void reversalKeepsPlaceAndSignalTogether() {
        ProfileSeries series = ProfileSeries.of(List.of(spectrum(PLATEAU)), new double[] {0}, 1e-3);
        ProfileSeries reversed = series.reversed();
        assertThat(reversed.intensity()[0][7]).isEqualTo(PLATEAU[2]);
        assertThat(reversed.position()[0]).isZero();
        assertThat(reversed.reversed().intensity()[0]).containsExactly(PLATEAU);
    }

    /// The dent of 9.2 lies within the object, the flank of 8 does not.
    @Test
    void plateauReachesFromFlankToFlank() {
        Plateau plateau = Plateau.of(PLATEAU, 0.05);
        assertThat(plateau.level()).isCloseTo(9.85, within(1e-12));
        assertThat(plateau.from()).isEqualTo(3);
        assertThat(plateau.to()).isEqualTo(8);
    }

    @Test
    void polynomialsAreOrthonormalWithTrueSlopes() {
        double[] places = {0, 1e-4, 3e-4, 4e-4, 6e-4, 9e-4, 1e-3};
        OrthonormalPolynomials all = OrthonormalPolynomials.of(places, 4);
        for (int k = 0; k < all.count(); k++) {
            for (int l = 0; l <= k; l++) {
                double product = 0;
                for (int i = 0; i < places.length; i++) {
                    product += all.values()[k][i] * all.values()[l][i];
                }
                assertThat(product).isCloseTo(k == l ? 1 : 0, within(1e-12));
            }
        }
        // A square is made of the first three, and so is its slope.
        double[] square = Arrays.stream(places).map(x -> x * x).toArray();
        for (int i = 0; i < places.length; i++) {
            double slope = 0;
            for (int k = 0; k < all.count(); k++) {
                double part = 0;
                for (int j = 0; j < places.length; j++) {
                    part += square[j] * all.values()[k][j];
                }
                slope += part * all.slopes()[k][i];
            }
            assertThat(slope).isCloseTo(2 * places[i], within(1e-13));
        }
    }

    @Test
    void namesTheLimit() {
        assertThatThrownBy(
                        () ->
                                new ProfileSeries(
                                        new double[] {0, 1, 3}, new double[1], new double[1][3]))
                .hasMessage("position must ascend evenly, got 1.0 m after 0.0 m");
        assertThatThrownBy(() -> Plateau.of(new double[5], 0.05))
                .hasMessage("a profile needs signal, highest is 0.0");
        assertThatThrownBy(() -> ProfileSeries.of(List.of(), new double[0], 0))
                .hasMessage("fieldOfView must be > 0 m, got 0.0");
    }

    private static Spectrum spectrum(double[] intensity) {
        double[] shift = new double[intensity.length];
        Arrays.setAll(shift, i -> i);
        return new Spectrum(
                shift,
                intensity,
                "chemical shift",
                Unit.PPM,
                new Provenance("synthetic", "", "", "", List.of(), List.of()));
    }
}
