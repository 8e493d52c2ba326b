package science.haven.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FaddeevaTableTest {

    @Test
    void agreesWithTheFunction() {
        double[] table = new double[2];
        double[] exact = new double[2];
        for (double x = 0; x < FaddeevaTable.END; x += 0.0373) {
            for (double y = 0; y < FaddeevaTable.END; y += 0.0291) {
                FaddeevaTable.evaluate(x, y, table);
                Faddeeva.near(x, y, exact);
                assertThat(table[0]).isCloseTo(exact[0], within(1e-12));
                assertThat(table[1]).isCloseTo(exact[1], within(1e-12));
            }
        }
    }
}
