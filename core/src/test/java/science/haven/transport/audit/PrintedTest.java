package science.haven.transport.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Ranges that printed digits allow.
class PrintedTest {

    @Test
    void aRelationKeepsAllCorners() {
        Printed four = new Printed(4, 3.5, 4.5);
        Printed two = new Printed(2, 1.5, 2.5);
        Printed ratio = Printed.from(at -> at[0] / at[1], four, two);
        assertThat(ratio.value()).isEqualTo(2);
        assertThat(ratio.lower()).isCloseTo(3.5 / 2.5, within(1e-15));
        assertThat(ratio.upper()).isCloseTo(4.5 / 1.5, within(1e-15));
    }

    @Test
    void numbersMeetAtTheirLastDigit() {
        Printed printed = new Printed(18.8, 18.75, 18.85);
        assertThat(printed.meets(Printed.exact(18.85))).isTrue();
        assertThat(printed.meets(Printed.exact(18.86))).isFalse();
        assertThat(printed.below(Printed.exact(18.86))).isTrue();
        assertThat(printed.below(Printed.exact(18.7))).isFalse();
    }

    @Test
    void aValueLiesInItsRange() {
        assertThatThrownBy(() -> new Printed(1, 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 1.0 in 2.0 to 3.0");
    }
}
