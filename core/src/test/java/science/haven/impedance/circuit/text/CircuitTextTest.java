package science.haven.impedance.circuit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.impedance.circuit.Circuit;
import science.haven.quantity.NotationException;

/// Both notations, their numbering, and errors that point at the character.
class CircuitTextTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "R0-p(R1,CPE1)-CPE2         | R0-p(R1,CPE1)-CPE2",
                " R0 - p( R1 , CPE1 ) -CPE2 | R0-p(R1,CPE1)-CPE2",
                "p(R1-W1,CPE1)              | p(R1-W1,CPE1)",
                "p(R1,Q1)-Q2                | p(R1,CPE1)-CPE2",
                "p(R,CPE)-p(R,CPE)-CPE      | p(R1,CPE1)-p(R2,CPE2)-CPE3",
                "p(R1,p(C1,CPE1))           | p(R1,C1,CPE1)",
                "CPE1                       | CPE1",
                "R(RQ)(RQ)Q                 | R0-p(R1,CPE1)-p(R2,CPE2)-CPE3",
                "LR(RQ)Q                    | L0-R0-p(R1,CPE1)-CPE2",
                "R(C[RW])                   | R0-p(C1,R1-W1)",
                "R(C(RW))                   | R0-p(C1,R1-W1)",
                "(C[R(RQ)])T                | p(C1,R1-p(R2,CPE1))-Wo1",
                "RC                         | R0-C1",
                "R                          | R1",
                "R1(R2Q2)O                  | R1-p(R2,CPE2)-Ws2",
            })
    void readsBothNotations(String text, String words) {
        Circuit circuit = CircuitText.parse(text);
        assertThat(circuit.text()).isEqualTo(words);
        assertThat(CircuitText.parse(words)).isEqualTo(circuit);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "R0-p(R1-W1;CPE1)-CPE2, R([RW]Q)Q",
        "p(R1;C1-p(R2;CPE2)), (R[C(RQ)])",
    })
    void writesLetters(String words, String letters) {
        Circuit circuit = CircuitText.parse(words.replace(';', ','));
        assertThat(CircuitText.formatLetters(circuit)).contains(letters);
        assertThat(CircuitText.formatLetters(CircuitText.parse(letters))).contains(letters);
        assertThat(CircuitText.formatLetters(CircuitText.parse("R0-Zarc1"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "R0-p(R1,CPX1)-CPE2 | 9  | unknown element 'CPX'",
                "R0-p(R1,CPE1-CPE2  | 5  | this bracket is never closed",
                "R0-p(R1)           | 5  | a parallel needs at least two parts",
                "R0--R1             | 4  | expected an element, found '-'",
                "R0-                | 4  | expected an element, found the end",
                "R0-p(R1,CPE1))     | 14 | this bracket was never opened",
                "R0-p(R1;CPE1)      | 8  | expected ',' or ')', found ';'",
                "R0-R1 R2           | 7  | expected '-' or the end, found 'R'",
                "R0-p(R1,CPE1)-R1   | 15 | R1 occurs twice",
                "R(RX)Q             | 4  | unknown element 'X'",
                "R(RQ               | 2  | this bracket is never closed",
                "R(R)Q              | 3  | a parallel needs at least two parts",
                "R()Q               | 3  | expected an element, found ')'",
                "''                 | 1  | expected an element, found the end",
            })
    void pointsAtTheCharacter(String text, int position, String trouble) {
        assertThatThrownBy(() -> CircuitText.parse(text))
                .isInstanceOf(NotationException.class)
                .hasMessageContaining("character " + position + ":")
                .hasMessageContaining(trouble);
    }
}
