package science.haven.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.data.Acquisition;
import science.haven.data.NmrSignal;
import science.haven.spectrum.step.AutomaticPhase;
import science.haven.spectrum.step.Phase;

import java.util.Optional;

class RecipeTest {

    private static NmrSignal signal(String program) {
        NmrSignal plain =
                Lines.noisy(
                        Lines.of(new double[] {1, 4e3, 300}, new double[] {0.7, -12e3, 300})
                                .signal(2048, 0, 0.8),
                        1e-3,
                        1);
        Acquisition acquisition =
                new Acquisition(
                        "", program, 1, Optional.empty(), new double[0], new double[0], new int[0]);
        return new NmrSignal(
                plain.values(), plain.direct(), plain.indirect(), acquisition, plain.provenance());
    }

    @Test
    void theLogGivesTheSameBytes() {
        NmrSignal signal = signal("zg");
        Processed first = Recipe.propose(signal).apply(signal);
        assertThat(first.log().steps()).hasAtLeastOneElementOfType(Phase.class);
        assertThat(first.log().steps()).doesNotHaveAnyElementsOfTypes(AutomaticPhase.class);
        assertThat(first.log().apply(signal).signal().values())
                .containsExactly(first.signal().values());
        Recipe read = Recipe.parse(first.log().text());
        assertThat(read).isEqualTo(first.log());
        assertThat(read.apply(signal).signal().values()).containsExactly(first.signal().values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offset: {tail: 0.1}",
                "digital filter",
                "digital filter: {phase: 12.5°}",
                "linear prediction: {points: 4, order: 16}",
                "time origin: {time: 1.0E-4 s, whole: yes}",
                "echo top: {whole: no}",
                "echo train",
                "echo train: {first: 5.0E-4 s, spacing: 0.001 s, count: 20}",
                "apodise: {exponential: 50.0 Hz}",
                "apodise: {gaussian: 120.0 Hz}",
                "apodise: {lorentzian: 20.0 Hz, gaussian: 60.0 Hz}",
                "apodise: {sine: 90°, power: 2.0}",
                "zero fill: {points: 4096}",
                "transform",
                "transform: {periodic: yes}",
                "phase: {p0: -30°, p1: 12.25°, pivot: 100.0 Hz}",
                "phase: {automatic: lines}",
                "phase: {automatic: entropy}",
                "magnitude",
                "power",
                "baseline: {polynomial: 5}",
                "baseline: {spline: yes, regions: [-20.0 to -10.0 ppm, 5.0 to 9.0 ppm]}",
                "baseline: {whittaker: 1.0E8}",
                "reference: {frequency: 1.16684586E8 Hz}",
                "region: {from: -50.0 ppm, to: 320.0 ppm}",
                "sum rows",
                "shear: {ratio: 0.7777777777777778}",
                "shear: {ratio: -1.0, moved: direct}",
                "indirect: [apodise: {sine: 90°, power: 1.0}, zero fill: {points: 64}, transform]",
            })
    void readsWhatItWrites(String text) {
        assertThat(RecipeText.step(text).text()).isEqualTo(text);
    }

    @Test
    void readsOtherUnits() {
        assertThat(RecipeText.step("apodise: {exponential: 0.05 kHz}").text())
                .isEqualTo("apodise: {exponential: 50.0 Hz}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sharpen | expected a step, found 'sharpen'",
                "zero fill | zero fill: 'points' is missing",
                "zero fill: {points: many} | zero fill, points: expected a whole number, found"
                        + " 'many'",
                "phase: {automatic: magic} | phase, automatic: expected lines, bands or entropy,"
                        + " found 'magic'",
                "region: {from: 3 ppm, to: 1 ppm} | from must be < to in ppm, got 3.0 and 1.0",
            })
    void saysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> RecipeText.step(text)).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "onepulse | phase: {automatic: lines}",
                "hahnecho.km736 | echo top: {whole: no}",
                "cpmg_T2 | echo train",
            })
    void proposesByPulseProgram(String program, String step) {
        assertThat(Recipe.propose(signal(program)).text()).contains("- " + step + "  # ");
    }
}
