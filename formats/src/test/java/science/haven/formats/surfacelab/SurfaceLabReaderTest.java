package science.haven.formats.surfacelab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.IonProfile;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalDouble;

/// Three exports of SurfaceLab 7.3, and broken twins of a short one.
class SurfaceLabReaderTest {

    private static final String SAMPLE =
            """
            # Profile Smoothing is Disabled
            #\t\t\t\ttotal\t^6Li+\tLi+\t^6Li+ / ( Li+ )\t
            #\t\t\t\tN/A\t6.0151\t7.0160\tN/A\t
            #Data Point #\tSputter Time (s)\tDose (ions)\tFluence (ions/cm^2)\t\
            Intensity\tIntensity\tIntensity\tIntensity\t
            1\t0\t1e6\t1e10\t500\t90\t10\t9\t
            2\t1.5\t2e6\t2e10\t500\t80.5\t20\t4.02\t
            3\t3\t3e6\t3e10\t0\t0\t0\tinf\t
            """;

    private static IonProfile read(String text) throws FormatException {
        SourceFile file = new SourceFile("a", text.getBytes(StandardCharsets.UTF_8));
        return (IonProfile) Formats.read(file).getFirst();
    }

    private static IonProfile real(String name) throws IOException {
        URL url = SurfaceLabReaderTest.class.getResource("/sims-tof-surfacelab/" + name);
        try {
            return (IonProfile)
                    Formats.read(Path.of(Objects.requireNonNull(url, name).toURI())).getFirst();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    @Test
    void readsPositiveIons() throws IOException {
        IonProfile profile = real("I241209m_A_MAPI_1f-1nA_pos-B4 - NF.txt");
        assertThat(profile.quantity()).isEqualTo("sputter time");
        assertThat(profile.unit()).isEqualTo(Unit.SECOND);
        assertThat(profile.size()).isEqualTo(164);
        assertThat(profile.abscissa()[163]).isEqualTo(239.056);
        assertThat(profile.ions()).hasSize(100);
        IonProfile.Ion silver = profile.ions().getFirst();
        assertThat(silver.name()).isEqualTo("Ag_3+");
        assertThat(silver.mass()).isEqualTo(OptionalDouble.of(320.7077));
        assertThat(silver.counts()).startsWith(11.0097, 3.0007, 1.00003);
        assertThat(profile.provenance().remarks())
                .extracting(Remark::code)
                .containsExactly("ROWS_LEFT_OUT");
    }

    @Test
    void readsNegativeIonsAndAnotherSample() throws IOException {
        IonProfile negative = real("I241209p_A_MAPI_1f-1nA_neg-B4 - NF.txt");
        assertThat(negative.size()).isEqualTo(164);
        assertThat(negative.ions())
                .filteredOn(ion -> ion.name().equals("O-"))
                .singleElement()
                .satisfies(ion -> assertThat(ion.counts()).startsWith(2173.64, 271.233, 80.2009));
        IonProfile other = real("I240416f_B_MAPI_1f_pos-B1 - NF.txt");
        assertThat(other.size()).isEqualTo(41);
        assertThat(other.abscissa()).startsWith(0, 1.4666);
        assertThat(other.abscissa()[40]).isEqualTo(58.664);
    }

    @Test
    void readsCountsAndLeavesRatiosOut() throws FormatException {
        IonProfile profile = read(SAMPLE);
        assertThat(profile.ions()).extracting(IonProfile.Ion::name).containsExactly("^6Li+", "Li+");
        assertThat(profile.ions().getFirst().counts()).containsExactly(90, 80.5);
        assertThat(profile.provenance().format()).isEqualTo("SurfaceLab text");
    }

    @Test
    void prefersADepth() throws FormatException {
        IonProfile profile = read(SAMPLE.replace("Dose (ions)", "Depth (nm)"));
        assertThat(profile.quantity()).isEqualTo("depth");
        assertThat(profile.abscissa()).containsExactly(1e6, 2e6);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "80.5        | -3     | a:6: expected counts of ^6Li+ >= 0, found '-3'",
                "80.5        | ten    | a:6: expected counts of ^6Li+ >= 0, found 'ten'",
                "80.5        | inf    | a:6: expected counts of ^6Li+ >= 0, found 'inf'",
                "2\t1.5      | 2\t0   | a:6: expected a sputter time that rises from row to row,"
                        + " found '0'",
                "2\t1.5\t2e6 | 2\t1.5 | a:6: expected 8 columns, found '7'",
                "7.0160      | -7     | a:3: expected masses > 0 u, found '-7'",
                "Time (s)    | Time   | a:4: expected a unit such as 's', found '#Data Point #",
                "Disabled    | Enabled| a:1: expected a profile that is not smoothed, so that"
                        + " counts are counts, found '# Profile Smoothing is Enabled'",
                "Intensity   | Counts | a:4: expected columns 'Intensity' behind a time or depth,"
            })
    void namesThePlace(String what, String by, String message) {
        String broken = SAMPLE.replace(tabs(what), tabs(by));
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith(message);
    }

    private static String tabs(String text) {
        return text.replace("\\t", "\t");
    }
}
