package science.haven.figure.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.figure.canvas.RichText.Face;
import science.haven.figure.canvas.RichText.Level;
import science.haven.figure.canvas.RichText.Run;

class RichTextTest {

    @Test
    void marksBecomeLooks() {
        assertThat(RichText.marked("*σ*_{b} / S cm^{−1}").runs())
                .containsExactly(
                        new Run("σ", Face.ITALIC, Level.BASE),
                        new Run("b", Face.REGULAR, Level.SUB),
                        new Run(" / S cm", Face.REGULAR, Level.BASE),
                        new Run("−1", Face.REGULAR, Level.SUPER));
    }

    @Test
    void aRaisedStarIsAStar() {
        assertThat(RichText.marked("*D*^{*}, bulk").runs())
                .containsExactly(
                        new Run("D", Face.ITALIC, Level.BASE),
                        new Run("*", Face.REGULAR, Level.SUPER),
                        new Run(", bulk", Face.REGULAR, Level.BASE));
    }

    @Test
    void smallDigitsBecomeRealExponents() {
        assertThat(RichText.plain("Li₇ S cm⁻¹²").runs())
                .containsExactly(
                        new Run("Li", Face.REGULAR, Level.BASE),
                        new Run("7", Face.REGULAR, Level.SUB),
                        new Run(" S cm", Face.REGULAR, Level.BASE),
                        new Run("−12", Face.REGULAR, Level.SUPER));
    }

    @Test
    void pointBetweenLoweredDigitsIsLowered() {
        assertThat(RichText.plain("Li₀.₂₉.").runs())
                .containsExactly(
                        new Run("Li", Face.REGULAR, Level.BASE),
                        new Run("0.29", Face.REGULAR, Level.SUB),
                        new Run(".", Face.REGULAR, Level.BASE));
    }

    @Test
    void namesOfRelaxationTimesAreLoweredWhole() {
        assertThat(RichText.plain("T₁ρ of 7Li").runs())
                .containsExactly(
                        new Run("T", Face.REGULAR, Level.BASE),
                        new Run("1ρ", Face.REGULAR, Level.SUB),
                        new Run(" of 7Li", Face.REGULAR, Level.BASE));
    }

    @Test
    void plainTextKeepsItsStarsAndBraces() {
        assertThat(RichText.plain("D* {x}_{y}").letters()).isEqualTo("D* {x}_{y}");
        assertThat(RichText.plain("").isEmpty()).isTrue();
    }

    @Test
    void widthIsThatOfTheLetters() {
        // Liberation Sans: a digit is 1139 of 2048 units wide, raised ones are smaller
        double digit = 1139 / 2048.0;
        assertThat(Typeface.width(RichText.plain("42"), 10)).isCloseTo(20 * digit, within(1e-9));
        assertThat(Typeface.width(RichText.plain("4²"), 10))
                .isCloseTo(10 * digit * (1 + Typeface.SMALL), within(1e-9));
    }

    @Test
    void theFontHasWhatPhysicsWrites() {
        String letters = "ΩµσφτγΔ°·−±×≤≥≈∞√′″→ÅÄöß…–";
        for (Typeface face : Typeface.values()) {
            assertThat(face.writable(letters)).isEqualTo(letters);
        }
        assertThat(Typeface.REGULAR.writable("電a")).isEqualTo("?a");
    }
}
