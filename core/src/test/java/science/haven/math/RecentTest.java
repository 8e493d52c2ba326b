package science.haven.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class RecentTest {

    @Test
    void keepsWhatWasUsedLast() {
        List<Integer> made = new ArrayList<>();
        Recent<Integer, String> recent = new Recent<>(2);
        for (int key : new int[] {1, 2, 1, 3, 1, 2}) {
            String table =
                    recent.of(
                            key,
                            k -> {
                                made.add(k);
                                return "table " + k;
                            });
            assertThat(table).isEqualTo("table " + key);
        }
        assertThat(made).containsExactly(1, 2, 3, 2);
    }
}
