package science.haven.spectrum.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.data.Provenance;
import science.haven.exchange.exsy.ExsyAnalysis;
import science.haven.exchange.exsy.ExsyFit;
import science.haven.exchange.exsy.ExsyVolumes;
import science.haven.exchange.exsy.Leak;
import science.haven.motion.kinetics.RateMatrix;
import science.haven.spectrum.PlaneSpectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Exchange spectra made from known rates: Lorentzian lines of three sites, the widest three times
/// as wide as the narrowest, so that tails reach into all rectangles.
class SiteVolumesTest {

    private static final int COLUMNS = 192;
    private static final int ROWS = 96;
    private static final double[] SHIFTS = {-6, 0, 5};
    private static final double[] WIDTHS = {0.6, 1.2, 1.8};
    private static final double[] MIXING = {0.002, 0.05, 0.2};
    private static final RateMatrix JUMPS =
            new RateMatrix(
                    new double[] {0.5, 0.3, 0.2}, new double[][] {{0, 4, 1}, {4, 0, 6}, {1, 6, 0}});

    private static double[] axis(int points) {
        double[] axis = new double[points];
        for (int i = 0; i < points; i++) {
            axis[i] = -20 + 40.0 * i / points;
        }
        return axis;
    }

    private static double[][] lines(double[] axis) {
        double[][] lines = new double[SHIFTS.length][axis.length];
        for (int k = 0; k < SHIFTS.length; k++) {
            for (int i = 0; i < axis.length; i++) {
                double x = (axis[i] - SHIFTS[k]) / (WIDTHS[k] / 2);
                lines[k][i] = 2 / (Math.PI * WIDTHS[k] * (1 + x * x));
            }
        }
        return lines;
    }

    private static double[][] truth(double mixing) {
        double[][] moved = JUMPS.propagator(mixing);
        double[] populations = JUMPS.populations();
        for (double[] row : moved) {
            for (int from = 0; from < row.length; from++) {
                row[from] *= 1000 * populations[from] * Math.exp(-mixing / 2);
            }
        }
        return moved;
    }

    private static PlaneSpectrum plane(double mixing, double noise, SplittableRandom random) {
        double[] direct = axis(COLUMNS);
        double[] indirect = axis(ROWS);
        double[][] across = lines(direct);
        double[][] along = lines(indirect);
        double[][] volumes = truth(mixing);
        double[] values = new double[ROWS * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            for (int to = 0; to < 3; to++) {
                for (int from = 0; from < 3; from++) {
                    values[i] +=
                            volumes[to][from] * across[to][i % COLUMNS] * along[from][i / COLUMNS];
                }
            }
            values[i] += noise * random.nextGaussian();
        }
        Provenance made = new Provenance("made", "", "", "", List.of(), List.of());
        return new PlaneSpectrum(direct, indirect, values, 0, noise, made);
    }

    private static List<PlaneSpectrum> planes(double noise, SplittableRandom random) {
        List<PlaneSpectrum> planes = new ArrayList<>();
        for (double mixing : MIXING) {
            planes.add(plane(mixing, noise, random));
        }
        return planes;
    }

    private static List<ExsyVolumes> volumes(SiteVolumes found) {
        List<ExsyVolumes> all = new ArrayList<>();
        for (int m = 0; m < MIXING.length; m++) {
            SiteVolumes.OfPlane plane = found.planes().get(m);
            all.add(new ExsyVolumes(MIXING[m], plane.volumes(), plane.sigma()));
        }
        return all;
    }

    @Test
    void findsTheSitesOnTheDiagonal() {
        PlaneSpectrum plane = plane(0.05, 0.3, new SplittableRandom(4));
        List<DiagonalSite> sites = DiagonalPeaks.of(plane);
        assertThat(sites).hasSize(3);
        for (int k = 0; k < 3; k++) {
            assertThat(sites.get(k).direct()).isCloseTo(SHIFTS[k], within(0.1));
            assertThat(sites.get(k).indirect()).isCloseTo(SHIFTS[k], within(0.2));
            assertThat(sites.get(k).directWidth()).isCloseTo(WIDTHS[k], within(0.25));
        }
        assertThat(DiagonalPeaks.at(plane, new double[] {4.6, -6.2}))
                .extracting(DiagonalSite::direct)
                .satisfies(
                        shifts -> {
                            assertThat(shifts.getFirst()).isCloseTo(5, within(0.15));
                            assertThat(shifts.getLast()).isCloseTo(-6, within(0.15));
                        });
        double[] flat = new double[ROWS * COLUMNS];
        assertThat(
                        DiagonalPeaks.of(
                                new PlaneSpectrum(
                                        axis(COLUMNS), axis(ROWS), flat, 0, 1, plane.provenance())))
                .isEmpty();
    }

    @Test
    void tailsOfTheLinesAreTakenBack() {
        List<PlaneSpectrum> planes = planes(1e-3, new SplittableRandom(5));
        SiteVolumes found = SiteVolumes.of(planes, DiagonalPeaks.of(planes.getFirst()));
        assertThat(found.remarks()).isEmpty();
        double[][] truth = truth(MIXING[1]);
        for (int to = 0; to < 3; to++) {
            for (int from = 0; from < 3; from++) {
                assertThat(found.planes().get(1).volumes()[to][from])
                        .isCloseTo(truth[to][from], within(0.3));
            }
        }
    }

    /// 100 series of three spectra; not used to choose anything in Haven.
    @Test
    void ratesLieWithinTheirIntervals() {
        SplittableRandom random = new SplittableRandom(9042);
        int[] held = new int[3];
        for (int draw = 0; draw < 100; draw++) {
            List<PlaneSpectrum> planes = planes(0.5, random);
            List<DiagonalSite> sites = DiagonalPeaks.of(planes.getFirst());
            List<ExsyVolumes> volumes = volumes(SiteVolumes.of(planes, sites));
            if (ExsyAnalysis.fit(volumes, Leak.SHARED) instanceof ExsyFit fit) {
                for (int[] path : new int[][] {{0, 1}, {1, 2}, {2, 0}}) {
                    double truth = JUMPS.rate(path[0], path[1]);
                    var rate = fit.rate(path[0], path[1]);
                    held[0] += holds(rate.interval68().lower(), truth, rate.interval68().upper());
                    held[1] += holds(rate.interval95().lower(), truth, rate.interval95().upper());
                    held[2]++;
                }
            }
        }
        ValidationTable.write(
                "exsy-planes",
                List.of("of %d rates".formatted(held[2]), "share"),
                List.of(
                        List.of("68 % covers", percent(held[0], held[2])),
                        List.of("95 % covers", percent(held[1], held[2]))));
        assertThat(held[2]).isEqualTo(300);
        assertThat(held[0]).isBetween(189, 219);
        assertThat(held[1]).isBetween(276, 294);
    }

    private static int holds(double lower, double truth, double upper) {
        return truth >= lower && truth <= upper ? 1 : 0;
    }

    private static String percent(int count, int of) {
        return String.format(Locale.ROOT, "%.0f %%", 100.0 * count / of);
    }
}
