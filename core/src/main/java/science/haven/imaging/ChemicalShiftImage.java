package science.haven.imaging;

import science.haven.data.ArrayAxis;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.math.FourierTransform;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A spectrum for every place: which species, and how much of it, lies where.
///
/// ```text
/// ρ(x, ν) = (1/n) Σ_j S(k_j, ν) exp(−2πi k_j x)
/// ```
///
/// The places run from minus to plus half of the field of view; 0 is where the gradients have no
/// field. The sum over all places is the spectrum without gradient.
///
/// @param image the spectra, one row per place, ascending
/// @param encoding how the position was encoded
/// @param noise standard deviation of a real or imaginary part, in the unit of the signal
/// @param remarks what limits the image
public record ChemicalShiftImage(
        NmrSignal image, PhaseEncoding encoding, double noise, List<Remark> remarks) {

    /// More of the signal than this in the outermost places is said.
    private static final double AT_EDGE = 0.05;

    private static final int EDGE = 16;

    public ChemicalShiftImage {
        remarks = List.copyOf(remarks);
    }

    /// Transforms phase-encoded spectra.
    ///
    /// @param rows spectra, one row per gradient, already transformed along the direct dimension
    /// @param encoding how the position was encoded
    /// @return the image
    public static ChemicalShiftImage of(NmrSignal rows, PhaseEncoding encoding) {
        if (rows.direct().domain() != Domain.FREQUENCY) {
            throw new IllegalArgumentException(
                    "an image needs spectra: transform the direct dimension first");
        }
        int n = encoding.rows();
        if (rows.rows() != n) {
            throw new IllegalArgumentException(
                    "the signal must hold %d rows, got %d".formatted(n, rows.rows()));
        }
        double[] position = new double[n];
        Arrays.setAll(position, m -> (m - n / 2) * encoding.pixel());
        double[] values = transformed(rows.values(), rows.direct().points(), encoding, position);
        double noise = noise(values, n);
        return new ChemicalShiftImage(
                new NmrSignal(
                        values,
                        rows.direct(),
                        Optional.of(new ArrayAxis("position", position, Unit.MILLIMETRE)),
                        rows.acquisition(),
                        rows.provenance()),
                encoding,
                noise,
                remarks(values, n, noise, encoding));
    }

    /// Where the spectra lie.
    ///
    /// @return places in m, ascending
    public double[] position() {
        return image.array().orElseThrow().values();
    }

    /// Integral of a range of shifts over the places: the magnitude of the complex sum, so that a
    /// phase common to the range does not matter.
    ///
    /// @param lower lower end in ppm
    /// @param upper upper end in ppm
    /// @return one integral per place, in the unit of the signal times Hz, with the uncertainty
    ///   that noise gives
    public List<Measured> profile(double lower, double upper) {
        SpectralAxis axis = image.direct();
        int from = Math.max(0, (int) Math.ceil((axis.offset(lower) - axis.start()) / axis.step()));
        int to =
                Math.min(
                        axis.points() - 1,
                        (int) Math.floor((axis.offset(upper) - axis.start()) / axis.step()));
        if (!(from <= to)) {
            throw new IllegalArgumentException(
                    "the range must hold points of the spectrum, got %s to %s ppm"
                            .formatted(lower, upper));
        }
        double uncertainty = noise * Math.sqrt(to - from + 1) * axis.step();
        Measured[] profile = new Measured[encoding.rows()];
        for (int m = 0; m < profile.length; m++) {
            double real = 0;
            double imaginary = 0;
            for (int i = from; i <= to; i++) {
                int at = 2 * (m * axis.points() + i);
                real += image.values()[at];
                imaginary += image.values()[at + 1];
            }
            profile[m] = new Measured(Math.hypot(real, imaginary) * axis.step(), uncertainty);
        }
        return List.of(profile);
    }

    private static double[] transformed(
            double[] rows, int points, PhaseEncoding encoding, double[] position) {
        int n = encoding.rows();
        FourierTransform transform = new FourierTransform(n);
        double[] image = new double[rows.length];
        double[] column = new double[2 * n];
        int middle = n / 2;
        double turn = 2 * Math.PI * middle / n; // puts x = 0 into the middle
        for (int i = 0; i < points; i++) {
            for (int j = 0; j < n; j++) {
                turn(rows, 2 * (j * points + i), column, 2 * j, turn * j, 1.0 / n);
            }
            transform.forward(column, 0);
            for (int m = 0; m < n; m++) {
                // With descending gradients the transform counts the places backwards.
                int place = encoding.step() > 0 ? m : (2 * middle - m + n) % n;
                double phase = -2 * Math.PI * encoding.first() * position[place];
                turn(column, 2 * m, image, 2 * (place * points + i), phase, 1);
            }
        }
        return image;
    }

    /// `to = from · factor · exp(i phase)`.
    private static void turn(
            double[] from, int at, double[] to, int there, double phase, double factor) {
        double cosine = factor * Math.cos(phase);
        double sine = factor * Math.sin(phase);
        to[there] = from[at] * cosine - from[at + 1] * sine;
        to[there + 1] = from[at] * sine + from[at + 1] * cosine;
    }

    /// Median over the shifts of the energy of all places: right as long as signal fills less than
    /// half of the spectrum, too large otherwise. The median of χ² with f degrees of freedom is `f
    /// (1 − 2/9f)³`.
    private static double noise(double[] values, int n) {
        int points = values.length / (2 * n);
        double[] energy = new double[points];
        for (int m = 0; m < n; m++) {
            for (int i = 0; i < points; i++) {
                int at = 2 * (m * points + i);
                energy[i] += values[at] * values[at] + values[at + 1] * values[at + 1];
            }
        }
        Arrays.sort(energy);
        double degrees = 2.0 * n;
        return Math.sqrt(energy[points / 2] / (degrees * Math.pow(1 - 2 / (9 * degrees), 3)));
    }

    private static List<Remark> remarks(
            double[] values, int n, double noise, PhaseEncoding encoding) {
        int row = values.length / n;
        int edge = Math.max(1, n / EDGE);
        double outside = 0;
        double all = 0;
        for (int m = 0; m < n; m++) {
            double energy = -row * noise * noise;
            for (int i = m * row; i < (m + 1) * row; i++) {
                energy += values[i] * values[i];
            }
            all += energy;
            outside += m < edge || m >= n - edge ? energy : 0;
        }
        return all > 0 && outside > AT_EDGE * all
                ? List.of(new ImagingRemark.EdgeSignal(encoding.fieldOfView(), outside / all))
                : List.of();
    }
}
