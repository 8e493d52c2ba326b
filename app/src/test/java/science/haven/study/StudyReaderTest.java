package science.haven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.study.file.StudyException;
import science.haven.study.plan.Electrodes;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Sample;
import science.haven.study.plan.SeriesLaw;
import science.haven.study.plan.Study;
import science.haven.study.plan.Technique;
import science.haven.study.plan.TotalConductivity;
import science.haven.study.plan.conclusion.ArrheniusPlan;
import science.haven.transport.Ordinate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A study file is read strictly: each case is one slip a person makes, and the line that tells
/// them.
class StudyReaderTest {

    private static final String GOOD =
            """
            study: A ceramic
            sample:
              name: s1
              ion: Li+
              pellet: {diameter: 8.00 ± 0.05 mm, thickness: 2.10 ± 0.02 mm}
              carriers: {per cell: 14, cell volume: 1096.37 Å^3}
              jump: {length: 3.2 Å, dimensions: 3}
            measurements:
              impedance:
                technique: impedance
                files: eis/s1-{temperature °C}deg.txt
                circuit: p(R1,CPE1)-p(R2,CPE2)-CPE3
                assign: {bulk: R1, grain boundary: R2}
                window: {from: 1 Hz, to: 1 MHz}
                weighting: proportional
                fix: {n1: 0.8}
              dc:
                technique: polarisation
                files: dc/*.mpt
                electrodes: both blocking
                total: impedance.total
            conclusions:
              - arrhenius: impedance.grain boundary
                form: σ
                from: 150 °C
            """;

    @TempDir private Path folder;

    private Study read(String text) throws IOException {
        Files.writeString(folder.resolve("study.yaml"), text);
        return StudyReader.read(folder);
    }

    @Test
    void readsEveryKey() throws IOException {
        Study study = read(GOOD);
        assertThat(study.title()).isEqualTo("A ceramic");
        assertThat(study.sample().ion()).contains("Li+");
        Sample.Pellet pellet = study.sample().pellet().orElseThrow();
        assertThat(pellet.face().si().value()).isCloseTo(8e-3, within(1e-15));
        assertThat(pellet.round()).isTrue();
        assertThat(study.sample().carriers().orElseThrow().si().value())
                .isCloseTo(14 / 1096.37e-30, within(1e18));
        MeasurementPlan plan = study.measurements().getFirst();
        Technique.Impedance technique = (Technique.Impedance) plan.technique();
        assertThat(technique.circuit().orElseThrow().text())
                .isEqualTo("p(R1,CPE1)-p(R2,CPE2)-CPE3");
        assertThat(technique.assign()).containsEntry("grain boundary", "R2");
        assertThat(technique.options().highest()).isEqualTo(1e6);
        assertThat(technique.options().fixed()).containsEntry("n1", 0.8);
        Technique.Polarisation dc = (Technique.Polarisation) study.measurement("dc").technique();
        assertThat(dc.electrodes()).isEqualTo(Electrodes.BOTH_BLOCKING);
        assertThat(dc.total().orElseThrow())
                .isInstanceOfSatisfying(
                        TotalConductivity.Of.class,
                        of -> assertThat(of.reference()).isEqualTo("impedance.total"));
        ArrheniusPlan conclusion = (ArrheniusPlan) study.conclusions().getFirst();
        assertThat(conclusion.role()).isEqualTo("grain boundary");
        assertThat(conclusion.form()).isEqualTo(Ordinate.SIGMA);
        assertThat(conclusion.window().orElseThrow().lower()).isCloseTo(423.15, within(1e-9));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "thickness: 2|thicknes: 2|5:38: unknown key 'thicknes' in the pellet, did you mean"
                        + " 'thickness'?",
                "sample:|sampel:|2:1: unknown key 'sampel' in the study, did you mean 'sample'?",
                "  ion: Li+|  name: s2|4:3: key 'name' stands here for the second time, the first"
                        + " is in line 3",
                "2.10 ± 0.02 mm|2.10 ± 0.02 mS|5:49: expected thickness in mm or the like, found"
                        + " '2.10 ± 0.02 mS'",
                "2.10 ± 0.02 mm|-2 mm|5:49: expected thickness > 0 mm, found '-2 mm'",
                "thickness: 2.10 ± 0.02 mm|area: 2 cm²|5:11: expected either 'diameter' or 'area',"
                        + " found 'both'",
                "technique: impedance|technique: impedence|10:16: unknown technique 'impedence',"
                        + " did you mean 'impedance'?",
                "{temperature °C}|{temperature mm}|11:12: expected a placeholder like {temperature"
                        + " K}, found '{temperature mm}'",
                "{temperature °C}|{temprature °C}|11:12: unknown condition 'temprature', did you"
                        + " mean 'temperature'?",
                "boundary: R2|boundary: R7|13:40: unknown resistance 'R7', did you mean 'R1'?",
                "{bulk:|{bluk:|13:20: unknown role 'bluk', did you mean 'bulk'?",
                "from: 1 Hz|from: 2 MHz|14:20: expected 'from' below 'to', found '2 MHz'",
                "proportional|propotional|15:16: expected weighting modulus, proportional or unit,"
                        + " found 'propotional'",
                "{n1:|{n9:|16:15: unknown parameter 'n9', did you mean 'n1'?",
                "electrodes: both|electrode: both|20:5: unknown key 'electrode' in measurement"
                        + " 'dc', did you mean 'electrodes'?",
                "both blocking|blocked|20:17: expected electrodes: both blocking; one"
                        + " reversible; one reversible, electrons; one reversible, holes, found"
                        + " 'blocked'",
                "total: impedance.total|total: impedance.totl|21:12: no such result"
                        + " 'impedance.totl', did you mean 'impedance.total'?",
                "total: impedance.total|total: 3 Ω|21:12: expected a conductivity > 0 such as '9e-4"
                        + " S/cm' or 'impedance.total', found '3 Ω'",
                "total: impedance.total|circuit: auto|21:5: unknown key 'circuit' in measurement"
                        + " 'dc'; known here: technique, files, conditions, confirm, electrodes,"
                        + " total",
                "impedance.grain|impedance.grian|23:16: no such result 'impedance.grian boundary',"
                        + " did you mean 'impedance.grain boundary'?",
                "form: σ|form: ln|24:11: expected form σT or σ, found 'ln'",
                "sample:|sample: 5 #|2:9: expected keys of the sample, found '5'",
            })
    void namesThePlace(String right, String wrong, String message) {
        String text = GOOD.replace(right, wrong);
        if (wrong.endsWith("#")) {
            text = text.replaceAll("(?m)^  (name|ion|pellet|carriers|jump).*\n", "");
        }
        String broken = text;
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(StudyException.class)
                .hasMessage(folder.resolve("study.yaml") + ":" + message);
    }

    @Test
    void mergesAFileNameOrKeysWithAccuracies() throws IOException {
        String plain = GOOD.replace("    weighting: proportional\n", "");
        String keys = "    merge: {files: high/*.s1p, accuracy: 0.2 %}\n    fix:";
        Technique.Impedance technique =
                (Technique.Impedance)
                        read(plain.replace("    fix:", keys)).measurement("impedance").technique();
        assertThat(technique.merge().orElseThrow().accuracy()).contains(0.002);
        assertThat(technique.merge().orElseThrow().files()).hasSize(1);
        assertThatThrownBy(() -> read(GOOD.replace("    fix:", "    merge: high/*.s1p\n    fix:")))
                .hasMessageContaining("study.yaml:15:16: 'weighting' does not go with 'merge'");
        assertThatThrownBy(() -> read(plain.replace("    fix:", keys.replace("files:", "file:"))))
                .hasMessageContaining("unknown key 'file' in the merging, did you mean 'files'?");
    }

    @Test
    void followsAConductivityOverTheStorage() throws IOException {
        String text =
                """
                study: Storage
                measurements:
                  air:
                    technique: retention
                    files: eis/{time d}d.mpt
                    circuit: p(R1,CPE1)-CPE2
                    assign: {bulk: R1}
                    of: bulk
                    at: [30 d, 100 h]
                """;
        Technique.Retention technique =
                (Technique.Retention) read(text).measurement("air").technique();
        assertThat(technique.role()).isEqualTo("bulk");
        assertThat(technique.at()).extracting(Object::toString).containsExactly("30 d", "100 h");
        assertThatThrownBy(() -> read(text.replace("of: bulk", "of: bluk")))
                .hasMessageContaining("study.yaml:8:9: unknown role 'bluk', did you mean 'bulk'?");
        assertThatThrownBy(() -> read(text.replace("30 d", "30 Ω")))
                .hasMessageContaining("study.yaml:9:10: expected at in d or the like, found");
        assertThatThrownBy(() -> read(text.replace("30 d", "-3 d")))
                .hasMessageContaining("study.yaml:9:10: expected a time >= 0 d, found '-3 d'");
    }

    @Test
    void aSeriesNeedsOneCircuitAndNothingFixed() throws IOException {
        String free = GOOD.replace("    fix: {n1: 0.8}\n", "    series: shared n\n");
        Technique.Impedance technique =
                (Technique.Impedance) read(free).measurement("impedance").technique();
        assertThat(technique.series()).contains(SeriesLaw.SHARED_N);
        assertThatThrownBy(() -> read(free.replace("shared n", "shred n")))
                .hasMessageContaining("16:13: unknown series 'shred n', did you mean 'shared n'?");
        assertThatThrownBy(() -> read(GOOD.replace("    fix:", "    series: arrhenius\n    fix:")))
                .hasMessageContaining("16:13: series 'arrhenius' does not go with 'fix'");
        String auto = free.replace("p(R1,CPE1)-p(R2,CPE2)-CPE3", "auto");
        assertThatThrownBy(() -> read(auto))
                .hasMessageContaining("16:13: a series needs one circuit for all");
    }

    @Test
    void saysWhereYamlIsBroken() {
        assertThatThrownBy(() -> read("study: [a\nsample: b\n"))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining("study.yaml:2:")
                .hasMessageContaining("not valid YAML");
        assertThatThrownBy(() -> read(""))
                .hasMessageContaining("study.yaml:1:1: expected a study, found 'an empty file'");
    }

    @Test
    void circuitErrorsPointAtTheCharacter() {
        assertThatThrownBy(() -> read(GOOD.replace("p(R1,CPE1)-p", "p(R1,CPX1)-p")))
                .hasMessageContaining("study.yaml:12:14: circuit ");
    }
}
