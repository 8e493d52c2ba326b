package science.haven.formats.bruker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.formats.Formats;
import science.haven.formats.ValidationTable;
import science.haven.spectrum.Recipe;
import science.haven.spectrum.step.Phase;
import science.haven.spectrum.step.Transform;
import science.haven.spectrum.step.ZeroFill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Rows of `ser` processed with the parameters that TopSpin noted, against its `2rr`, point by
/// point. What TopSpin did beyond window, transform and phase was found from its own output: the
/// solvent filter of one experiment and the baseline of the other are written out here.
class VendorPlanesReferenceTest {

    /// What `procs` of the plane says.
    ///
    /// @param lineBroadening LB in Hz
    /// @param zerothOrder PHC0 in degrees
    /// @param firstOrder PHC1 in degrees
    private record Noted(
            double lineBroadening, int points, double zerothOrder, double firstOrder) {}

    /// ABSF2 of the inversion recovery, where its baseline ends, in ppm.
    private static final double BASELINE_ENDS = 2.580773e-5;

    /// More than a point, in ppm: shifts within `procs` are rounded.
    private static final double MARGIN = 0.001;

    /// Points to either side over which the filter of the gradient series averages.
    private static final int FILTER = 19;

    @Test
    void areTopSpinsPlanes() throws IOException {
        List<List<String>> table = new ArrayList<>();
        Noted recovery = new Noted(0.5, 8192, 10.95949, -12.70477);
        Plane outside = Plane.of("nmr-1h-t1ir-topspin-reference", recovery, false);
        table.add(row("1H inversion recovery, outside TopSpin's baseline", outside.without()));
        table.add(row("the same, all but a fifth-order baseline", outside.withBaseline()));
        Noted gradients = new Noted(30, 4096, 13.15499, 0);
        Plane filtered = Plane.of("nmr-pfg-15n-xste", gradients, true);
        table.add(row("1H gradient series, solvent filter (qfil)", filtered.whole()));
        ValidationTable.write(
                "nmr-processing-planes",
                List.of("2rr of", "deviation, root mean square", "of the worst row"),
                table);
    }

    private static List<String> row(String name, Deviation deviation) {
        assertThat(deviation.plane()).as(name).isLessThan(1e-6);
        assertThat(deviation.worstRow()).as(name).isLessThan(2e-6);
        return List.of(
                name,
                String.format(Locale.ROOT, "%.1e", deviation.plane()),
                String.format(Locale.ROOT, "%.1e", deviation.worstRow()));
    }

    /// Root mean squares over those of TopSpin's values.
    private record Deviation(double plane, double worstRow) {}

    /// Both planes without the point at +SW/2, which the delay of the filter gives another phase.
    private record Plane(double[][] ours, double[][] vendors, double[] ppm) {

        static Plane of(String folder, Noted noted, boolean filter) throws IOException {
            NmrSignal raw = (NmrSignal) Formats.read(BrukerFiles.path(folder)).getFirst();
            NmrSignal plane = (NmrSignal) Formats.read(BrukerFiles.path(folder)).get(1);
            NmrSignal spectra = spectra(filter ? filtered(raw) : raw, noted);
            int points = noted.points() - 1;
            double[][] ours = new double[raw.rows()][points];
            double[][] vendors = new double[raw.rows()][points];
            double[] ppm = new double[points];
            for (int r = 0; r < raw.rows(); r++) {
                NmrSignal theirs = plane.row(r);
                NmrSignal mine = spectra.row(r);
                for (int i = 0; i < points; i++) {
                    ours[r][i] = mine.values()[2 * (i + 1)];
                    vendors[r][i] = theirs.values()[2 * i];
                    ppm[i] = theirs.direct().ppm(theirs.direct().at(i));
                }
            }
            return new Plane(ours, vendors, ppm);
        }

        private static NmrSignal spectra(NmrSignal raw, Noted noted) {
            SpectralAxis axis = raw.direct();
            double delay = -axis.start() / axis.step();
            double[] values = raw.values().clone();
            for (int i = 0; i < values.length; i++) {
                double time = (i / 2 % axis.points() - Math.round(delay)) * axis.step();
                values[i] *= Math.exp(-Math.PI * noted.lineBroadening() * time);
            }
            Phase phase =
                    new Phase(
                            -Math.toRadians(noted.zerothOrder()) - Math.PI * delay,
                            Math.toRadians(noted.firstOrder()),
                            axis.spectralWidth() / 2);
            return new Recipe(List.of(new ZeroFill(noted.points()), new Transform(), phase))
                    .apply(with(raw, values))
                    .signal();
        }

        Deviation whole() {
            return deviation(0, false);
        }

        /// Of the points below the range in which TopSpin took a baseline off.
        Deviation without() {
            return deviation(-1, false);
        }

        Deviation withBaseline() {
            return deviation(1, true);
        }

        /// @param side of the baseline's end: −1 below, +1 above, 0 both
        private Deviation deviation(int side, boolean baseline) {
            int[] at =
                    IntStream.range(0, ppm.length)
                            .filter(i -> side * (ppm[i] - BASELINE_ENDS) >= Math.abs(side) * MARGIN)
                            .toArray();
            double off = 0;
            double size = 0;
            double worst = 0;
            for (int r = 0; r < ours.length; r++) {
                double[] difference = new double[at.length];
                for (int k = 0; k < at.length; k++) {
                    difference[k] = ours[r][at[k]] - vendors[r][at[k]];
                }
                double left = baseline ? beyondPolynomial(difference) : squares(difference);
                double row = squares(vendors[r]) * at.length / ppm.length;
                worst = Math.max(worst, Math.sqrt(left / row));
                off += left;
                size += row;
            }
            return new Deviation(Math.sqrt(off / size), worst);
        }
    }

    /// What a polynomial of fifth order leaves of the values, as a sum of squares.
    private static double beyondPolynomial(double[] values) {
        double[] left = values.clone();
        List<double[]> orthogonal = new ArrayList<>();
        for (int order = 0; order <= 5; order++) {
            double[] power = new double[values.length];
            for (int k = 0; k < power.length; k++) {
                power[k] = Math.pow(2.0 * k / (power.length - 1) - 1, order);
            }
            orthogonal.forEach(earlier -> remove(power, earlier));
            remove(left, power);
            orthogonal.add(power);
        }
        return squares(left);
    }

    private static void remove(double[] from, double[] direction) {
        double product = 0;
        for (int k = 0; k < from.length; k++) {
            product += from[k] * direction[k];
        }
        double share = product / squares(direction);
        for (int k = 0; k < from.length; k++) {
            from[k] -= share * direction[k];
        }
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /// From the moment of excitation on, less a running average with Gaussian weights (Marion,
    /// Ikura and Bax, J. Magn. Reson. 84, 425 (1989), DOI 10.1016/0022-2364(89)90391-0), which goes
    /// on in a straight line where it cannot be taken.
    private static NmrSignal filtered(NmrSignal raw) {
        SpectralAxis axis = raw.direct();
        int first = (int) Math.round(-axis.start() / axis.step());
        double[] values = raw.values().clone();
        for (int row = 0; row < raw.rows(); row++) {
            for (int part = 0; part < 2; part++) {
                subtractAverage(values, 2 * row * axis.points() + part, first, axis.points());
            }
        }
        return with(raw, values);
    }

    private static void subtractAverage(double[] values, int offset, int first, int points) {
        double[] average = new double[points];
        double weights = 0;
        for (int k = -FILTER; k <= FILTER; k++) {
            double weight = Math.exp(-4.0 * k * k / (FILTER * FILTER));
            weights += weight;
            for (int i = first + FILTER; i < points - FILTER; i++) {
                average[i] += weight * values[offset + 2 * (i + k)];
            }
        }
        for (int i = 0; i < points; i++) {
            average[i] /= weights;
        }
        int begin = first + FILTER;
        int end = points - FILTER - 2;
        double rise = (average[begin + FILTER] - average[begin]) / (2 * FILTER);
        double fall = (average[end] - average[end - FILTER + 2]) / (2 * FILTER);
        for (int k = 1; k <= FILTER; k++) {
            average[begin - k] = average[begin] - k * rise;
        }
        for (int k = 1; k <= FILTER + 1; k++) {
            average[end + k] = average[end] + k * fall;
        }
        for (int i = first; i < points; i++) {
            values[offset + 2 * i] -= average[i];
        }
    }

    private static NmrSignal with(NmrSignal raw, double[] values) {
        return new NmrSignal(
                values, raw.direct(), raw.indirect(), raw.acquisition(), raw.provenance());
    }
}
