package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class ExchangeCommandTest {

    private static Path spectrum(int number) {
        Path root = Path.of(System.getProperty("haven.root", ".")).toAbsolutePath();
        return root.resolve("examples/lithium-exchange/nmr/" + number);
    }

    @Test
    void exchangeSpectraBecomeRates() {
        Console console =
                Console.haven("exchange", "exsy", spectrum(20), spectrum(21), spectrum(22));
        assertThat(console.code()).isZero();
        assertThat(console.out()).containsPattern("k\\(1→2\\) at 315.3 K +2\\.[23]");
        Console named =
                Console.haven(
                        "exchange", "exsy", spectrum(20), spectrum(22), "--sites=2.1ppm,0.3ppm");
        assertThat(named.out()).contains("k(1→2)").doesNotContain("k(1→3)");
    }

    @Test
    void saysWhatItCannotUse() {
        Console times = Console.haven("exchange", "exsy", spectrum(20), "--mixing", "20ms,30ms");
        assertThat(times.err()).contains("--mixing: expected one time per file, 1, found 2");
        Console unit = Console.haven("exchange", "exsy", spectrum(20), "--sites=2Hz,3Hz");
        assertThat(unit.err()).contains("--sites: expected a number with a unit such as 5 ppm");
    }
}
