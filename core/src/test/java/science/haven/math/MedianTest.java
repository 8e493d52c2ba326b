package science.haven.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.SplittableRandom;

class MedianTest {

    @Test
    void agreesWithSorting() {
        SplittableRandom random = new SplittableRandom(8);
        for (int size = 1; size < 200; size++) {
            int distinct = random.nextInt(1, 300);
            double[] values = random.ints(size, 0, distinct).asDoubleStream().toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            assertThat(Median.of(values)).isEqualTo(sorted[size / 2]);
            assertThat(Median.of(sorted)).isEqualTo(sorted[size / 2]);
        }
    }
}
