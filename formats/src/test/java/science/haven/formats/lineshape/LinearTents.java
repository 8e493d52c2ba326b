package science.haven.formats.lineshape;

import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.lineshape.tensor.FrequencyTensor;
import science.haven.lineshape.tensor.TransitionFrequency;
import science.haven.math.FourierTransform;

import java.util.Arrays;
import java.util.Set;

/// Powder patterns by the method that programs for line shapes commonly use, to compare Haven's
/// with: frequencies at the points of an octahedron, linear between them, each point weighted by
/// the inverse cube of its distance; under spinning a fixed number of sidebands from one transform
/// over the rotor phase. No error is estimated.
///
/// @param density intervals along an edge of an octant
/// @param sidebands number of sidebands, and of rotor phases
/// @see "D. W. Alderman, M. S. Solum, D. M. Grant, J. Chem. Phys. 84 (1986) 3717"
record LinearTents(int density, int sidebands) {

    /// As mrsimulator's own tests choose them.
    static final LinearTents USUAL = new LinearTents(120, 90);

    /// Mean frequency in bins, then the share of each sideband.
    private record Vertex(double[] direction, double weight, double centre, double[] shares) {}

    /// The signal that falls into each bin.
    double[] pattern(Site site, Experiment experiment) {
        double[] bins = new double[experiment.axis().points()];
        for (Excitation.Weighted weighted :
                experiment.excitation().transitions(site.nuclide().spin())) {
            FrequencyTensor frequency =
                    TransitionFrequency.of(
                                    site,
                                    experiment.larmorFrequency(),
                                    weighted.transition(),
                                    Set.of())
                            .value();
            for (int octant = 0; octant < 8; octant++) {
                add(frequency, octant, experiment, weighted.weight(), bins);
            }
        }
        return bins;
    }

    private void add(
            FrequencyTensor frequency,
            int octant,
            Experiment experiment,
            double weight,
            double[] bins) {
        Vertex[][] vertices = new Vertex[density + 1][];
        for (int i = 0; i <= density; i++) {
            vertices[i] = new Vertex[density + 1 - i];
            for (int j = 0; j <= density - i; j++) {
                double[] place = {
                    (octant & 1) == 0 ? i : -i,
                    (octant & 2) == 0 ? j : -j,
                    (octant & 4) == 0 ? density - i - j : i + j - density
                };
                vertices[i][j] = vertex(frequency, place, experiment);
            }
        }
        for (int i = 0; i < density; i++) {
            for (int j = 0; j < density - i; j++) {
                lay(
                        weight,
                        experiment,
                        bins,
                        vertices[i][j],
                        vertices[i + 1][j],
                        vertices[i][j + 1]);
                if (j < density - i - 1) {
                    Vertex opposite = vertices[i + 1][j + 1];
                    lay(weight, experiment, bins, vertices[i + 1][j], vertices[i][j + 1], opposite);
                }
            }
        }
    }

    private Vertex vertex(FrequencyTensor frequency, double[] place, Experiment experiment) {
        double length = Math.hypot(Math.hypot(place[0], place[1]), place[2]);
        double[] n = {place[0] / length, place[1] / length, place[2] / length};
        double weight = Math.pow(density / length, 3) * 4 / (8 * Math.PI * density * density);
        return switch (experiment.spinning()) {
            case Spinning.Static _ ->
                    new Vertex(n, weight, frequency.at(n[0], n[1], n[2]), new double[] {1});
            case Spinning.Infinite(double angle) ->
                    new Vertex(
                            n,
                            weight,
                            frequency.spun(angle).at(n[0], n[1], n[2]),
                            new double[] {1});
            case Spinning.Finite finite -> turning(frequency, n, weight, finite);
        };
    }

    /// The phase that the spin gathers over a turn, by its Fourier series; its exponential's
    /// transform squared is the share of each sideband.
    private Vertex turning(
            FrequencyTensor frequency, double[] n, double weight, Spinning.Finite finite) {
        double[] across = across(n);
        double[] third = cross(n, across);
        double[] row = new double[2 * sidebands];
        double cos = Math.cos(finite.angle());
        double sin = Math.sin(finite.angle());
        for (int k = 0; k < sidebands; k++) {
            double phase = 2 * Math.PI * k / sidebands;
            double[] b = new double[3];
            for (int a = 0; a < 3; a++) {
                b[a] =
                        cos * n[a]
                                + sin * (Math.cos(phase) * across[a] + Math.sin(phase) * third[a]);
            }
            row[2 * k] = frequency.at(b[0], b[1], b[2]) / finite.rate();
        }
        FourierTransform transform = new FourierTransform(sidebands);
        transform.forward(row, 0);
        double mean = row[0] / sidebands;
        row[0] = 0;
        row[1] = 0;
        for (int k = 1; k < sidebands; k++) {
            int order = 2 * k < sidebands ? k : k - sidebands;
            double real = row[2 * k];
            row[2 * k] = row[2 * k + 1] / order;
            row[2 * k + 1] = -real / order;
        }
        transform.inverse(row, 0);
        double[] signal = new double[2 * sidebands];
        for (int k = 0; k < sidebands; k++) {
            signal[2 * k] = Math.cos(row[2 * k]);
            signal[2 * k + 1] = Math.sin(row[2 * k]);
        }
        transform.forward(signal, 0);
        double[] shares = new double[sidebands];
        for (int k = 0; k < sidebands; k++) {
            double real = signal[2 * k] / sidebands;
            double imaginary = signal[2 * k + 1] / sidebands;
            shares[k] = real * real + imaginary * imaginary;
        }
        return new Vertex(n, weight, mean * finite.rate(), shares);
    }

    private static double[] across(double[] n) {
        double[] other = Math.abs(n[2]) < 0.9 ? new double[] {0, 0, 1} : new double[] {1, 0, 0};
        double[] across = cross(n, other);
        double length = Math.sqrt(Arrays.stream(across).map(c -> c * c).sum());
        return Arrays.stream(across).map(c -> c / length).toArray();
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
        };
    }

    private void lay(double weight, Experiment experiment, double[] bins, Vertex... corners) {
        FrequencyAxis axis = experiment.axis();
        double share = 0;
        double[] centres = new double[3];
        for (int c = 0; c < 3; c++) {
            share += weight * corners[c].weight / 3;
            centres[c] = (corners[c].centre - axis.start()) / axis.step() + 0.5;
        }
        Arrays.sort(centres);
        double apart =
                experiment.spinning() instanceof Spinning.Finite finite
                        ? finite.rate() / axis.step()
                        : 0;
        int count = corners[0].shares.length;
        for (int k = 0; k < count; k++) {
            int order = 2 * k < count ? k : k - count;
            double part =
                    share
                            * (corners[0].shares[k] + corners[1].shares[k] + corners[2].shares[k])
                            / 3;
            tent(centres, order * apart, part, bins);
        }
    }

    private static void tent(double[] centres, double shift, double weight, double[] bins) {
        int first = (int) Math.max(0, Math.floor(centres[0] + shift));
        int last = (int) Math.min(bins.length - 1, Math.floor(centres[2] + shift));
        for (int i = first; i <= last; i++) {
            bins[i] += weight * (below(centres, i + 1 - shift) - below(centres, i - shift));
        }
    }

    /// Share of a triangle below a frequency.
    private static double below(double[] c, double frequency) {
        if (frequency >= c[2]) {
            return 1;
        }
        if (frequency <= c[0]) {
            return 0;
        }
        return frequency < c[1]
                ? (frequency - c[0]) * (frequency - c[0]) / ((c[1] - c[0]) * (c[2] - c[0]))
                : 1 - (c[2] - frequency) * (c[2] - frequency) / ((c[2] - c[1]) * (c[2] - c[0]));
    }
}
