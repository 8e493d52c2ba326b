package science.haven.figure.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import science.haven.figure.model.Range;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

class TicksTest {

    static Stream<Range> ranges() {
        SplittableRandom random = new SplittableRandom(20_26);
        return Stream.generate(
                        () -> {
                            double size = Math.pow(10, random.nextDouble(-6, 6));
                            double low = size * random.nextDouble(-3, 3);
                            return new Range(low, low + size * random.nextDouble(0.05, 4));
                        })
                .limit(200);
    }

    static Stream<Range> positiveRanges() {
        SplittableRandom random = new SplittableRandom(20_27);
        return Stream.generate(
                        () -> {
                            double low = Math.pow(10, random.nextDouble(-9, 9));
                            return new Range(low, low * Math.pow(10, random.nextDouble(0.02, 14)));
                        })
                .limit(200);
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void linearTicksAreFewRoundAndInside(Range range) {
        Ticks.Step step = Ticks.Step.of(range.span(), 6);
        List<Tick> ticks = Ticks.linear(range, step);
        List<Tick> major = ticks.stream().filter(Tick::major).toList();

        assertThat(step.mantissa()).isIn(1, 2, 5);
        assertThat(major).hasSizeBetween(2, 7);
        assertThat(ticks).allMatch(tick -> range.holds(tick.value()));
        // nothing left out: the ends lie less than one step beyond the last numbers
        assertThat(major.getFirst().value() - range.low()).isLessThan(step.size() * 1.001);
        assertThat(range.high() - major.getLast().value()).isLessThan(step.size() * 1.001);
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void numbersSayTheirValueWithRealMinus(Range range) {
        Ticks.Step step = Ticks.Step.of(range.span(), 6);
        for (Tick tick : Ticks.linear(range, step)) {
            String text = tick.label().letters();
            assertThat(text).doesNotContain("-").doesNotContain("E");
            if (tick.major() && !text.contains("×")) {
                double read = Double.parseDouble(text.replace('−', '-'));
                assertThat(read).isCloseTo(tick.value(), within(1e-9 * step.size()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("positiveRanges")
    void logarithmicTicksAreNumberedAndInside(Range range) {
        List<Tick> ticks = Ticks.logarithmic(range, 8);
        long numbered = ticks.stream().filter(tick -> !tick.label().isEmpty()).count();

        assertThat(numbered).isBetween(1L, 9L);
        assertThat(ticks)
                .allMatch(
                        tick ->
                                tick.value() >= range.low() * (1 - 1e-8)
                                        && tick.value() <= range.high() * (1 + 1e-8));
    }

    @Test
    void decadesHaveEightShortTicksBetween() {
        List<Tick> ticks = Ticks.logarithmic(new Range(1, 1000), 8);

        assertThat(ticks).hasSize(4 + 3 * 8);
        assertThat(ticks.stream().filter(Tick::major).map(tick -> tick.label().letters()))
                .containsExactly("100", "101", "102", "103"); // exponents are raised
    }

    @Test
    void manyDecadesAreNumberedEverySecond() {
        List<Tick> ticks = Ticks.logarithmic(new Range(1e-8, 1e4), 8);

        assertThat(ticks.stream().filter(Tick::major).map(tick -> tick.label().letters()))
                .containsExactly("10−8", "10−6", "10−4", "10−2", "100", "102", "104");
        assertThat(ticks).hasSize(13);
    }

    @ParameterizedTest
    @CsvSource({"10, 6, 2", "1, 6, 0.2", "0.3, 4, 0.1", "47, 5, 10", "1000, 10, 100", "6, 3, 2"})
    void stepIsTheSmallestThatFits(double span, double most, double size) {
        assertThat(Ticks.Step.of(span, most).size()).isCloseTo(size, within(1e-12));
    }
}
