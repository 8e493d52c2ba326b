package science.haven.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.data.Provenance;
import science.haven.data.Transient;
import science.haven.quantity.Remark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Drift velocity of the anion in a Li | polymer | Li cell from ¹⁹F images; origin and published
/// processing in the README beside the data.
///
/// ```text
/// published   −385.4 … −36.6 µm/h, mean −290.5 µm/h
/// D(c) = −3.09546e-16 c³ − 8.14922e-15 c² + 5.01302e-13 c − 2.57336e-12 m²/s, c in mol/L
/// ```
///
/// As printed D is negative at every concentration of the cell; its magnitude gives the published
/// velocities, so the sign is that of the anion's charge.
class PolymerProfilesPaperTest {

    private static final double HOUR = 3600;
    private static final double MICROMETRE_PER_HOUR = 1e-6 / HOUR;
    private static final double PER_PROFILE = 513;

    private static DriftVelocity drift;
    private static double[][] published;
    private static ProfileSeries profiles;
    private static Transient cell;

    @BeforeAll
    static void compute() throws IOException {
        double[][] columns = table("profiles.tsv", "\t", 0);
        published = table("published-drift-velocity.csv", ",", 0);
        double[][] record = table("polarisation.tsv", "\t", 1);
        double[] position = new double[columns.length];
        Arrays.setAll(position, i -> i * 4e-3 / position.length);
        double[] time = new double[columns[0].length];
        Arrays.setAll(time, k -> k * PER_PROFILE);
        profiles = new ProfileSeries(position, time, turned(columns));
        double start = record[0][0];
        cell =
                new Transient(
                        Arrays.stream(record).mapToDouble(r -> (r[0] - start) * HOUR).toArray(),
                        Arrays.stream(record).mapToDouble(r -> r[1]).toArray(),
                        Arrays.stream(record).mapToDouble(r -> r[2] * 1e-3).toArray(),
                        new Provenance(
                                "polarisation.tsv", "", "columns", "", List.of(), List.of()));
        drift = DriftVelocity.of(profiles, cell, options());
    }

    private static DriftOptions options() {
        return DriftOptions.anion(1666, c -> diffusion(c / 1000), 313.15)
                .withConcentrationPerLevel(1000);
    }

    private static double diffusion(double c) {
        return -(((-3.09546e-16 * c - 8.14922e-15) * c + 5.01302e-13) * c - 2.57336e-12);
    }

    @Test
    void objectIsWhatWasPublished() {
        assertThat(drift.position()).hasSize(66);
        assertThat(drift.time()).hasSize(46);
    }

    @Test
    void meanDriftVelocityIsThePublishedOne() {
        double mean = drift.mean().value() / MICROMETRE_PER_HOUR;
        double reference = DriftField.mean(published);
        assertThat(reference).isCloseTo(-290.5, within(0.05));
        assertThat(mean).isCloseTo(reference, withinPercentage(0.5));
        write(
                List.of(
                        row("mean", reference, mean),
                        row("lowest", least(published), drift.lowest() / MICROMETRE_PER_HOUR),
                        row("highest", -least(negated()), drift.highest() / MICROMETRE_PER_HOUR),
                        List.of(
                                "root mean square difference of the surfaces",
                                "0",
                                text(difference()),
                                "%.3f of the mean".formatted(difference() / -reference))));
    }

    /// The steep rise of the voltage in the tenth profile is the largest difference: the authors
    /// took another sample of the voltage there.
    @Test
    void surfaceIsThePublishedOne() {
        assertThat(difference()).isLessThan(12);
        assertThat(drift.lowest() / MICROMETRE_PER_HOUR).isCloseTo(-385.4, withinPercentage(5));
        assertThat(drift.highest() / MICROMETRE_PER_HOUR).isCloseTo(-36.6, withinPercentage(5));
    }

    @Test
    void meanIsMoreCertainThanAPlace() {
        double ofMean = drift.mean().uncertainty() / MICROMETRE_PER_HOUR;
        assertThat(ofMean).isBetween(0.2, 15.0);
        assertThat(Arrays.stream(drift.uncertainty()).flatMapToDouble(Arrays::stream))
                .allMatch(u -> u > 0);
        assertThat(DriftField.mean(drift.uncertainty()) / MICROMETRE_PER_HOUR)
                .isGreaterThan(ofMean);
    }

    @Test
    void saysWhatTheNumbersAssume() {
        assertThat(drift.remarks())
                .extracting(Remark::code)
                .contains(
                        "WHOLE_VOLTAGE_IN_OBJECT",
                        "MOBILITY_FROM_DIFFUSION",
                        "SIGNAL_NOT_PROPORTIONAL",
                        "FLUX_THROUGH_ELECTRODE",
                        "PATTERN_IN_RESIDUALS");
    }

    /// The published velocity is that of the field of the voltage: if the electrodes blocked the
    /// anion as lithium does, the balance of the same images would leave a hundredth of it.
    @Test
    void imagesAloneAskForFarLess() {
        assertThat(drift.remarks())
                .filteredOn(r -> r instanceof ImagingRemark.FluxThroughElectrode)
                .singleElement()
                .satisfies(
                        r -> {
                            var flux = (ImagingRemark.FluxThroughElectrode) r;
                            assertThat(flux.share()).isCloseTo(1, within(0.05));
                            assertThat(Math.abs(flux.blocked() / MICROMETRE_PER_HOUR))
                                    .isLessThan(10);
                        });
    }

    @Test
    void leavesOutProfilesWithoutVoltage() {
        Transient half =
                new Transient(
                        Arrays.copyOf(cell.time(), 500),
                        Arrays.copyOf(cell.voltage(), 500),
                        Arrays.copyOf(cell.current(), 500),
                        cell.provenance());
        DriftVelocity shorter = DriftVelocity.of(profiles, half, options());
        assertThat(shorter.time().length).isBetween(18, 24);
        assertThat(shorter.remarks())
                .extracting(Remark::text)
                .anyMatch(t -> t.contains("of 46 profiles lie outside the recorded voltage"));
    }

    private static double difference() {
        double squares = 0;
        for (int i = 0; i < published.length; i++) {
            for (int k = 0; k < published[i].length; k++) {
                double ours = drift.velocity()[k][i] / MICROMETRE_PER_HOUR;
                squares += Math.pow(ours - published[i][k], 2);
            }
        }
        return Math.sqrt(squares / (published.length * published[0].length));
    }

    private static double least(double[][] field) {
        return Arrays.stream(field).flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    private static double[][] negated() {
        return Arrays.stream(published)
                .map(r -> Arrays.stream(r).map(v -> -v).toArray())
                .toArray(double[][]::new);
    }

    private static List<String> row(String name, double reference, double ours) {
        return List.of(
                name + " in µm/h",
                "%.1f".formatted(reference),
                text(ours),
                "%.4f".formatted(ours / reference));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static void write(List<List<String>> rows) {
        ValidationTable.write(
                "imaging-drift-velocity",
                List.of("drift velocity", "published", "Haven", "ratio"),
                rows);
    }

    private static double[][] turned(double[][] rows) {
        double[][] turned = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < rows[i].length; k++) {
                turned[k][i] = rows[i][k];
            }
        }
        return turned;
    }

    private static double[][] table(String name, String border, int header) throws IOException {
        try (InputStream in = PolymerProfilesPaperTest.class.getResourceAsStream(name)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(header)
                    .map(l -> Arrays.stream(l.split(border)).mapToDouble(Double::parseDouble))
                    .map(numbers -> numbers.toArray())
                    .toArray(double[][]::new);
        }
    }
}
