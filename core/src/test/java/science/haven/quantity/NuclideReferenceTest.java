package science.haven.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Frequencies in MHz at 500.13 MHz of ¹H, computed apart from this code out of the IUPAC table.
class NuclideReferenceTest {

    @ParameterizedTest(name = "{0} resonates at {1} MHz")
    @CsvSource({
        "1H, 500.1300",
        "2H, 76.7730",
        "6Li, 73.5996",
        "7Li, 194.3695",
        "10B, 53.7323",
        "11B, 160.4616",
        "13C, 125.7578",
        "14N, 36.1410",
        "15N, 50.6970",
        "17O, 67.7999",
        "19F, 470.5924",
        "23Na, 132.2939",
        "25Mg, 30.6161",
        "27Al, 130.3182",
        "29Si, 99.3618",
        "31P, 202.4563",
        "33S, 38.3900",
        "35Cl, 49.0023",
        "37Cl, 40.7892",
        "39K, 23.3379",
        "41K, 12.8099",
        "43Ca, 33.6589",
        "45Sc, 121.4903",
        "47Ti, 28.1950",
        "49Ti, 28.2025",
        "51V, 131.5489",
        "63Cu, 132.6118",
        "65Cu, 142.0554",
        "67Zn, 31.2921",
        "69Ga, 120.0380",
        "71Ga, 152.5232",
        "73Ge, 17.4461",
        "75As, 85.6353",
        "77Se, 95.3824",
        "79Br, 125.3025",
        "81Br, 135.0677",
        "85Rb, 48.2873",
        "87Rb, 163.6448",
        "87Sr, 21.6747",
        "89Y, 24.5074",
        "91Zr, 46.4936",
        "93Nb, 122.4127",
        "95Mo, 32.5931",
        "107Ag, 20.2444",
        "109Ag, 23.2737",
        "111Cd, 106.1050",
        "113Cd, 110.9947",
        "115In, 109.5916",
        "117Sn, 178.2076",
        "119Sn, 186.5016",
        "121Sb, 119.6840",
        "125Te, 157.7899",
        "127I, 100.0634",
        "129Xe, 139.0871",
        "133Cs, 65.5978",
        "137Ba, 55.5791",
        "139La, 70.6466",
        "177Hf, 20.0402",
        "179Hf, 12.5883",
        "181Ta, 59.9636",
        "183W, 20.8374",
        "195Pt, 107.5119",
        "199Hg, 89.5774",
        "205Tl, 288.4942",
        "207Pb, 104.6302",
        "209Bi, 80.3673",
    })
    void resonatesWhereIupacSays(String symbol, double megahertz) {
        Nuclide nuclide = Nuclide.of(symbol).orElseThrow();
        assertThat(nuclide.larmorFrequency(500.13e6)).isCloseTo(megahertz * 1e6, within(51.0));
        // The bare nucleus is at most 2 % off; a slipped digit in either column would show.
        double bare =
                Math.abs(nuclide.gyromagneticRatio()) * Nuclide.field(500.13e6) / (2 * Math.PI);
        assertThat(bare / (megahertz * 1e6)).isCloseTo(1, within(0.02));
        assertThat(nuclide.abundance()).isBetween(1e-5, 1.0);
        assertThat(nuclide.quadrupoleMoment() != 0).isEqualTo(nuclide.spin() > 0.5);
        assertThat(nuclide.olderQuadrupoleMoment() * nuclide.quadrupoleMoment())
                .isGreaterThanOrEqualTo(0);
    }

    @Test
    void theTableIsWhole() {
        assertThat(Nuclide.all()).hasSize(67).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} MHz of protons is {1} T")
    @CsvSource({
        "200.13, 4.7004",
        "300.13, 7.0490",
        "400.13, 9.3977",
        "500.13, 11.7464",
        "600.13, 14.0950"
    })
    void protonFrequencyNamesTheField(double megahertz, double tesla) {
        assertThat(Nuclide.field(megahertz * 1e6)).isCloseTo(tesla, within(5e-5));
    }

    @ParameterizedTest(name = "{0} at {1} MHz of protons: {2} MHz")
    @CsvSource({
        "7Li, 399.858, 155.4",
        "23Na, 200.13, 52.938",
        "23Na, 500.13, 132.2939",
        "23Na, 300.13, 79.390",
    })
    void frequenciesOfPublishedSpectra(String symbol, double proton, double megahertz) {
        assertThat(Nuclide.of(symbol).orElseThrow().larmorFrequency(proton * 1e6))
                .isCloseTo(megahertz * 1e6, within(500.0));
    }

    @Test
    void fieldAndProtonFrequencyAgree() {
        Nuclide sodium = Nuclide.of("23Na").orElseThrow();
        assertThat(sodium.larmorFrequencyInField(Nuclide.field(500.13e6)))
                .isCloseTo(sodium.larmorFrequency(500.13e6), within(1e-6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sodium.larmorFrequencyInField(0))
                .withMessage("field must be > 0 T, got 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> sodium.larmorFrequency(-1));
    }

    @Test
    void bareNucleusOfSodiumDiffersFromTheSpectrometer() {
        Nuclide sodium = Nuclide.of("23Na").orElseThrow();
        double bare = sodium.gyromagneticRatio() * Nuclide.field(500.13e6) / (2 * Math.PI);
        assertThat(bare).isCloseTo(132.376e6, within(500.0));
    }

    @Test
    void couplingFollowsFromTheFieldGradient() {
        double gradient = 0.1 * Constants.ATOMIC_FIELD_GRADIENT;
        assertThat(Nuclide.of("23Na").orElseThrow().quadrupolarCoupling(gradient))
                .isCloseTo(2.443634e6, within(1.0));
    }

    @Test
    void manySpellingsOneNucleus() {
        assertThat(Nuclide.of("⁷Li")).isEqualTo(Nuclide.of("7Li"));
        assertThat(Nuclide.of("Li-7")).isEqualTo(Nuclide.of("7Li"));
        assertThat(Nuclide.of(" 7Li ")).isPresent();
        assertThat(Nuclide.of("8Li")).isEmpty();
        assertThat(Nuclide.of("7Li").orElseThrow().quadrupoleMoment()).isEqualTo(-4.01e-30);
        assertThat(Nuclide.of("6Li").orElseThrow().abundance()).isEqualTo(0.0759);
    }
}
