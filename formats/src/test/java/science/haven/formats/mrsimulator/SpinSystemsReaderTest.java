package science.haven.formats.mrsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Spin systems as mrsimulator writes them; the sites are those of its own tests.
class SpinSystemsReaderTest {

    private static final String OXYGEN =
            """
            {"spin_systems": [{"abundance": "25 %", "name": "bridge", "sites": [{
              "isotope": "17O", "isotropic_chemical_shift": "29.5 ppm",
              "shielding_symmetric": {"zeta": "-50 ppm", "eta": 0.1},
              "quadrupolar": {"Cq": "1.5 MHz", "eta": 0.5,
                "alpha": "45 deg", "beta": "50 deg", "gamma": "2.0943951023931953 rad"}}]}]}
            """;

    private static List<SpinSystem> read(String text) throws FormatException {
        return SpinSystemsReader.read(
                new SourceFile("system.json", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsTensorsWithTheirUnits() throws FormatException {
        SpinSystem system = read(OXYGEN).getFirst();
        assertThat(system.name()).isEqualTo("bridge");
        assertThat(system.abundance()).isCloseTo(0.25, within(1e-15));
        Site site = system.sites().getFirst();
        assertThat(site.shift().isotropic()).isCloseTo(29.5e-6, within(1e-18));
        // ζ is the anisotropy of a shielding
        assertThat(site.shift().anisotropy()).isCloseTo(50e-6, within(1e-18));
        QuadrupolarCoupling coupling = site.quadrupole().orElseThrow();
        assertThat(coupling.coupling()).isEqualTo(1.5e6);
        assertThat(coupling.orientation().alpha()).isCloseTo(Math.PI / 4, within(1e-15));
        assertThat(coupling.orientation().gamma()).isCloseTo(2 * Math.PI / 3, within(1e-15));
    }

    @Test
    void takesOneSystemAListAndAWholeSimulation() throws FormatException {
        String one =
                "{\"sites\": [{\"isotope\": {\"symbol\": \"23Na\"}, "
                        + "\"quadrupolar\": {\"Cq\": 2e6}}]}";
        assertThat(read(one)).isEqualTo(read("[" + one + "]"));
        assertThat(read(one)).isEqualTo(read("{\"simulator\": {\"spin_systems\": [" + one + "]}}"));
        assertThat(read(one).getFirst().sites().getFirst().quadrupole().orElseThrow().coupling())
                .isEqualTo(2e6);
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws FormatException {
        List<SpinSystem> systems = read(OXYGEN);
        String text = SpinSystemsWriter.write(systems);
        List<SpinSystem> again = read(text);
        Site before = systems.getFirst().sites().getFirst();
        Site after = again.getFirst().sites().getFirst();
        assertThat(after.shift().anisotropy())
                .isCloseTo(before.shift().anisotropy(), within(1e-19));
        assertThat(after.quadrupole().orElseThrow().coupling()).isEqualTo(1.5e6);
        assertThat(after.quadrupole().orElseThrow().orientation().beta())
                .isCloseTo(before.quadrupole().orElseThrow().orientation().beta(), within(1e-14));
        assertThat(SpinSystemsWriter.write(again)).isEqualTo(text);
        assertThat(text).contains("\"Cq\" : \"1500000 Hz\"", "\"abundance\" : \"25 %\"");
    }

    private static SourceFile reference(String name) throws IOException {
        return SourceFile.read(Path.of("src/test/resources/nmr-lineshapes-simpson-rmn", name));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "csa_quad-test04.json, 17O, 0, 50, 1.5e6, 0.5",
        "testIp23.json, 59Co, 0, 1750, -3.1e6, 1",
        "quad-test07.json, 23Na, 0, 0, 2.5e6, 0.5",
        "shielding_sidebands-test03.json, 29Si, 0, 945.067926757236, 0, 0",
        "shielding-test02.json, 1H, -2.81839139009314, 219.364796528916, 0, 0",
    })
    void readsTheReferencesOfMrsimulatorAndWritesThemBack(
            String name,
            String isotope,
            double shift,
            double anisotropy,
            double coupling,
            double asymmetry)
            throws IOException {
        List<SpinSystem> systems = SpinSystemsReader.read(reference(name));
        Site site = systems.getFirst().sites().getFirst();
        assertThat(site.nuclide().symbol()).isEqualTo(isotope);
        assertThat(site.shift().isotropic()).isCloseTo(shift * 1e-6, within(1e-16));
        assertThat(site.shift().anisotropy()).isCloseTo(anisotropy * 1e-6, within(1e-14));
        QuadrupolarCoupling found =
                site.quadrupole().orElse(new QuadrupolarCoupling(0, 0, EulerAngles.NONE));
        assertThat(found.coupling()).isEqualTo(coupling);
        assertThat(found.asymmetry()).isEqualTo(asymmetry);
        String text = SpinSystemsWriter.write(systems);
        Site again = read(text).getFirst().sites().getFirst();
        assertThat(again)
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> Math.abs(a - b) <= 4e-15 * Math.abs(a), Double.class)
                .isEqualTo(site);
        assertThat(SpinSystemsWriter.write(read(text))).isEqualTo(text);
    }

    @Test
    void couplingsOfTheReferencesAreNamed() throws IOException {
        SourceFile file = reference("dipolar-coupling-test01.json");
        assertThatThrownBy(() -> SpinSystemsReader.read(file))
                .hasMessageContaining("a coupling among spins is not supported");
        assertThatThrownBy(() -> read(OXYGEN.replace("29.5 ppm", "8/0 ppm")))
                .hasMessageContaining("expected a number in ppm");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"eta\": 0.5 | \"eta\": 1.5 | quadrupolar/eta: expected an asymmetry from 0 to 1",
                "1.5 MHz | 1.5 T | quadrupolar/Cq: expected a number in Hz, found '1.5 T'",
                "17O | 29Si | quadrupolar: expected no quadrupolar coupling of 29Si",
                "17O | 99X | isotope: expected a nuclide such as 23Na, found '99X'",
                "25 % | -25 % | abundance: expected an abundance >= 0 %",
                "spin_systems | systems | sites: expected a list",
            })
    void namesThePlace(String old, String wrong, String message) {
        assertThatThrownBy(() -> read(OXYGEN.replace(old, wrong)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void couplingsAmongSpinsAreNotSupported() {
        String coupled = "{\"sites\": [{\"isotope\": \"1H\"}], \"couplings\": [{}]}";
        assertThatThrownBy(() -> read(coupled))
                .hasMessageContaining("a coupling among spins is not supported");
    }

    private static final String JUMPING =
            """
            {"sites": [{"isotope": "7Li", "quadrupolar": {"Cq": 26400}},
                       {"isotope": "7Li", "quadrupolar": {"Cq": "333 kHz"}}],
             "jumps": {"rates": [[0, "1e7 /s"], [9e7, 0]], "populations": [0.9, 0.1]}}
            """;

    private static final String TURNING =
            """
            {"sites": [{"isotope": "2H", "quadrupolar": {"Cq": "160 kHz"}}],
             "jumps": {"rate": "1e5 /s", "among": "flip:90deg"}}
            """;

    @Test
    void ionsJumpAmongSites() throws FormatException {
        SpinSystem system = read(JUMPING).getFirst();
        assertThat(system.jumps().orElseThrow().rate(0, 1)).isCloseTo(1e7, within(1e-6));
        assertThat(system.jumps().orElseThrow().rate(1, 0)).isCloseTo(9e7, within(1e-6));
        String text = SpinSystemsWriter.write(List.of(system));
        SpinSystem again = read(text).getFirst();
        assertThat(again.jumps().orElseThrow().rate(1, 0)).isCloseTo(9e7, within(1e-3));
        assertThat(again.sites()).isEqualTo(system.sites());
    }

    @Test
    void ionsJumpAmongTurnsOfASite() throws FormatException {
        SpinSystem named = read(TURNING).getFirst();
        assertThat(named.sites()).hasSize(2);
        assertThat(named.jumps().orElseThrow().rate(0, 1)).isCloseTo(1e5, within(1e-9));
        String listed =
                TURNING.replace(
                        "\"among\": \"flip:90deg\"",
                        "\"turns\": [{\"beta\": \"45 deg\"}, "
                                + "{\"beta\": \"45 deg\", \"gamma\": \"180 deg\"}]");
        assertThat(read(listed).getFirst().sites()).isEqualTo(named.sites());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "9e7, 0 | 8e7, 0 | jumps/rates: expected rates must balance in detail",
                "0.9, 0.1 | 0.9, 0.2 | jumps/populations: expected 2 shares > 0 that sum to 1",
                "0.9, 0.1 | 1, 0 | jumps/populations: expected 2 shares > 0 that sum to 1",
                "9e7, 0 | 9e7 | jumps/rates: expected 2 rows of 2 rates",
                "9e7, 0 | -9e7, 0 | expected a rate >= 0 s⁻¹",
                "1e7 /s | 1e7 V | expected a number in s⁻¹, found '1e7 V'",
                "333 kHz | 333 V | quadrupolar/Cq: expected a number in Hz",
                "\"rates\": | \"among\": \"tetrahedron\", \"rates\": | expected one site that is"
                        + " turned",
            })
    void jumpsThatCannotBe(String old, String wrong, String message) {
        assertThatThrownBy(() -> read(JUMPING.replace(old, wrong)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void unknownPlacesAndTwoNucleiAreRefused() {
        assertThatThrownBy(() -> read(TURNING.replace("flip:90deg", "octahedron")))
                .hasMessageContaining("jumps/among: expected jumps such as flip:109.5deg");
        assertThatThrownBy(
                        () ->
                                read(
                                        JUMPING.replace(
                                                "7Li\", \"quadrupolar\": {\"Cq\": 26400",
                                                "6Li\", \"quadrupolar\": {\"Cq\": 26400")))
                .hasMessageContaining("expected places of one nucleus");
    }
}
