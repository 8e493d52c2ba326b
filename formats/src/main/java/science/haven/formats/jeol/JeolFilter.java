package science.haven.formats.jeol;

import java.util.Arrays;
import java.util.Optional;

/// The receiver's digital filter: stages of finite impulse response, each of which lets only one of
/// `factor` points through. A symmetric filter of order n delays by (n − 1)/2 of its own input
/// points, so that in points of the signal:
///
/// ```text
/// g = Σₖ (orderₖ − 1) / (2 · Πⱼ₌ₖ factorⱼ)
/// ```
///
/// With the delay between pulse and receiver (`ACQ_DELAY`) this puts the phases of four ³¹P lines,
/// 58 ppm apart, on one value: the slope left over is 0.01 points.
final class JeolFilter {

    private JeolFilter() {}

    /// Delay of the filter.
    ///
    /// @param orders number of stages and the order of each, for example `2 54 73`
    /// @param factors the factor of each, for example `8 2`
    /// @return the delay in points of the signal; empty if the texts do not fit each other
    static Optional<Double> delay(String orders, String factors) {
        Optional<int[]> order = numbers(orders);
        Optional<int[]> factor = numbers(factors);
        if (order.isEmpty() || factor.isEmpty()) {
            return Optional.empty();
        }
        int stages = order.get()[0];
        if (stages != factor.get().length || stages != order.get().length - 1) {
            return Optional.empty();
        }
        double delay = 0;
        double points = 1;
        for (int k = stages; k > 0; k--) {
            points *= factor.get()[k - 1];
            delay += (order.get()[k] - 1) / (2 * points);
        }
        return Optional.of(delay);
    }

    /// Numbers of up to six digits, at least 1.
    private static Optional<int[]> numbers(String text) {
        String[] words = text.strip().split("\\s+", -1);
        if (!Arrays.stream(words).allMatch(word -> word.matches("0*[1-9]\\d{0,5}"))) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(words).mapToInt(Integer::parseInt).toArray());
    }
}
