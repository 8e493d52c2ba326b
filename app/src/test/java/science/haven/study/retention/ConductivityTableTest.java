package science.haven.study.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.transport.retention.RetentionPoint;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Tables of conductivities as people make them, and one broken twin per rule.
class ConductivityTableTest {

    private static SourceFile file(String text) {
        return new SourceFile("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<RetentionPoint> points(String text) throws FormatException {
        return ConductivityTable.find(file(text)).orElseThrow().points();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "time / d,conductivity / S/cm,u(conductivity) / S/cm;2,9e-4,1e-6",
                "Time [h],sigma [mS/cm],uncertainty [mS/cm];48,0.9,0.001",
                "t (d)\tσ (S/m)\t± (S/m);2\t0.09\t0.0001",
                "'no,time / d,conductivity / S/cm,u(σ) / S/cm;7,2,9e-4,1e-6'",
                "t / d§σ / mS/cm§u(σ) / mS/cm;2§0,9§0,001",
            })
    void readsHeadsWithUnits(String text) throws FormatException {
        String lines = text.replace(';', '\n').replace('§', ';').replace("\\t", "\t");
        RetentionPoint point = points("# a comment\n\n" + lines + "\n").getFirst();
        assertThat(point.time()).isEqualTo(172_800);
        assertThat(point.conductivity().value()).isCloseTo(0.09, within(1e-12));
        assertThat(point.conductivity().uncertainty()).isCloseTo(1e-4, within(1e-15));
    }

    @Test
    void uncertaintiesMayBeMissing() throws FormatException {
        List<RetentionPoint> points = points("time / d,conductivity / S/m\n0,2\n1,1\n");
        assertThat(points).hasSize(2);
        assertThat(points).allSatisfy(p -> assertThat(p.conductivity().uncertainty()).isZero());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "time / K,σ / S/m;1,2 | a.csv:1: expected a unit such as d, found 'K'",
                "time / d,σ / xyz;1,2 | a.csv:1: expected a unit such as S/cm, found 'xyz'",
                "time / d,σ / S/m;1,2;3 | a.csv:3: expected 2 columns, found '1: 3'",
                "time / d,σ / S/m;1,two | a.csv:2: expected conductivity > 0, found 'two'",
                "time / d,σ / S/m;1,0 | a.csv:2: expected conductivity > 0, found '0'",
                "time / d,σ / S/m;-1,2 | a.csv:2: expected time >= 0, found '-1'",
                "time / s,σ / S/m;1e13,2 | a.csv:2: expected time up to 1e12 s, found '1.0E13'",
                "time / d,σ / S/m;1,1e300"
                        + "| a.csv:2: expected conductivity between 1e-30 and 1e12 S/m,"
                        + " found '1.0E300'",
                "time / d,σ / S/m,u(σ) / S/m;1,2,4e-30"
                        + "| a.csv:2: expected an uncertainty between 1e-9 and 1 of the conductivity,"
                        + " found '4.0E-30 S/m'",
            })
    void namesThePlace(String text, String message) {
        assertThatThrownBy(() -> points(text.replace(';', '\n') + "\n"))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @Test
    void otherTablesAreNone() throws FormatException {
        assertThat(ConductivityTable.find(file("f/Hz,Z'/Ohm,Z''/Ohm\n1,2,3\n"))).isEmpty();
        assertThat(ConductivityTable.find(file("\0\1\2"))).isEmpty();
        assertThat(ConductivityTable.find(file(""))).isEmpty();
        assertThat(ConductivityTable.find(file("# a comment, and nothing else"))).isEmpty();
        assertThat(ConductivityTable.find(file("time / d,σ / S/m"))).isEmpty();
    }
}
