package science.haven.exchange.sites.network;

import science.haven.exchange.sites.SiteSpectrum;
import science.haven.fit.Converged;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Model;
import science.haven.fit.Noise;
import science.haven.quantity.Constants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Start values: lines without exchange through the coldest spectrum, one after the other where
/// they help most, then the speed of each spectrum from a grid, then one barrier through the
/// speeds.
final class NetworkStart {

    private static final int POINTS = 160;
    private static final int CENTRES = 64;
    private static final int WIDTHS = 10;
    private static final int SPEEDS = 40;
    private static final double HIGHEST = 2 * Constants.ELEMENTARY_CHARGE;

    /// How much faster or slower than the others a path begins.
    private static final double[] UNLIKE = {8, 0.05};

    private final List<SiteSpectrum> spectra;
    private final List<SiteSpectrum> thinned;
    private final int coldest;

    NetworkStart(List<SiteSpectrum> spectra) {
        this.spectra = spectra;
        thinned = spectra.stream().map(NetworkStart::thinned).toList();
        int cold = 0;
        for (int d = 1; d < spectra.size(); d++) {
            cold = spectra.get(d).temperature() < spectra.get(cold).temperature() ? d : cold;
        }
        coldest = cold;
    }

    /// A spectrum averaged to not many more than [#POINTS] points.
    private static SiteSpectrum thinned(SiteSpectrum spectrum) {
        double[] nu = spectrum.frequency();
        double[] y = spectrum.intensity();
        int group = Math.max(1, nu.length / POINTS);
        int count = nu.length / group;
        double[][] mean = new double[2][count];
        for (int i = 0; i < count * group; i++) {
            mean[0][i / group] += nu[i] / group;
            mean[1][i / group] += y[i] / group;
        }
        return new SiteSpectrum(
                spectrum.temperature(), mean[0], mean[1], spectrum.sigma() / Math.sqrt(group));
    }

    /// Lines `ν, R₂, area` of the coldest spectrum in the order of their frequencies.
    Optional<double[][]> lines(int count) {
        SiteSpectrum spectrum = thinned.get(coldest);
        double[] nu = spectrum.frequency();
        double[] y = spectrum.intensity();
        double step = (nu[nu.length - 1] - nu[0]) / (nu.length - 1);
        List<double[]> found = new ArrayList<>();
        Optional<double[]> best = Optional.empty();
        for (int n = 1; n <= count; n++) {
            found.add(next(found, nu, y, step));
            best = refined(spectrum, found);
            if (best.isEmpty()) {
                return Optional.empty();
            }
            for (int k = 0; k < n; k++) {
                found.set(k, Arrays.copyOfRange(best.get(), 3 * k, 3 * k + 3));
            }
        }
        found.sort(Comparator.comparingDouble(line -> line[0]));
        return Optional.of(found.toArray(double[][]::new));
    }

    /// The line that takes most off what the others leave over.
    private static double[] next(List<double[]> found, double[] nu, double[] y, double step) {
        double[] rest = y.clone();
        for (double[] line : found) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= line[2] * lorentzian(nu[i], line[0], line[1]);
            }
        }
        double span = nu[nu.length - 1] - nu[0];
        double[] best = {nu[0], 1, 1};
        double most = Double.NEGATIVE_INFINITY;
        for (int w = 0; w < WIDTHS; w++) {
            double rate = 2 * Math.PI * step * Math.pow(span / (6 * step), (w + 0.5) / WIDTHS);
            for (int c = 0; c < CENTRES; c++) {
                double centre = nu[0] + span * (c + 0.5) / CENTRES;
                double[] shape = new double[nu.length];
                Arrays.setAll(shape, i -> lorentzian(nu[i], centre, rate));
                double[] fit = line(shape, rest);
                if (fit[0] > 0 && -fit[2] > most) {
                    most = -fit[2];
                    best = new double[] {centre, rate, fit[0]};
                }
            }
        }
        return best;
    }

    /// Unit area over the frequency.
    private static double lorentzian(double nu, double centre, double rate) {
        double omega = 2 * Math.PI * (nu - centre);
        return 2 * rate / (rate * rate + omega * omega);
    }

    private static Optional<double[]> refined(SiteSpectrum spectrum, List<double[]> lines) {
        Model model = new StillLines(spectrum, lines.size());
        double[] start = new double[3 * lines.size() + 1];
        for (int k = 0; k < lines.size(); k++) {
            System.arraycopy(lines.get(k), 0, start, 3 * k, 3);
        }
        FitProblem problem = new FitProblem(model, start, Set.of(), Noise.ESTIMATED);
        return LeastSquares.minimise(problem, Intervals.COVARIANCE) instanceof Converged fit
                ? Optional.of(fit.values())
                : Optional.empty();
    }

    /// Full start values for lines and jumps: all paths alike, and each faster or slower than the
    /// others, the best first.
    List<double[]> starts(double[][] lines, Topology topology, int count) {
        NetworkModel model = new NetworkModel(thinned, topology);
        int paths = topology.paths().size();
        List<double[]> starts = new ArrayList<>();
        starts.add(start(model, lines, -1, 1));
        for (int p = 0; p < paths && paths > 1; p++) {
            for (double factor : UNLIKE) {
                starts.add(start(model, lines, p, factor));
            }
        }
        starts.sort(Comparator.comparingDouble(values -> misfit(model, values)));
        return starts.subList(0, Math.min(count, starts.size()));
    }

    static double misfit(Model model, double[] values) {
        double[] residuals = new double[model.residuals()];
        model.evaluate(values, residuals, new double[0][]);
        return Arrays.stream(residuals).map(r -> r * r).sum();
    }

    private double[] start(NetworkModel model, double[][] lines, int path, double factor) {
        double[] values = new double[model.parameters().size()];
        double widest = 0;
        for (int j = 0; j < lines.length; j++) {
            values[j] = lines[j][0];
            values[model.transverse(j)] = lines[j][1];
            if (j > 0) {
                values[model.weight(j)] = Math.clamp(lines[j][2] / lines[0][2], 1e-2, 1e2);
            }
            widest = Math.max(widest, lines[j][0] - lines[0][0]);
        }
        double[] logarithms = new double[spectra.size()];
        for (int d = 0; d < logarithms.length; d++) {
            logarithms[d] = Math.log(speed(model, values, d, widest, path, factor));
        }
        double middle = Arrays.stream(logarithms).average().orElseThrow();
        double energy = 0;
        double spread = 0;
        for (int d = 0; d < logarithms.length; d++) {
            energy -= model.inverse(d) * (logarithms[d] - middle);
            spread += model.inverse(d) * model.inverse(d);
        }
        for (int p = 0; p < model.topology().paths().size(); p++) {
            values[model.mean(p)] = Math.exp(middle) * (p == path ? factor : 1);
            values[model.energy(p)] = spread > 0 ? Math.clamp(energy / spread, 0, HIGHEST) : 0;
        }
        return values;
    }

    /// The speed that describes a spectrum best; its area and baseline are put into the values.
    private double speed(
            NetworkModel model, double[] values, int d, double widest, int path, double factor) {
        double[] best = {1, 1, 0, Double.POSITIVE_INFINITY};
        for (int k = 0; k < SPEEDS; k++) {
            double speed = 2 * Math.PI * widest * Math.pow(10, -3 + 5.5 * k / (SPEEDS - 1));
            for (int p = 0; p < model.topology().paths().size(); p++) {
                values[model.mean(p)] = p == path ? speed * factor : speed;
            }
            double[] fit = line(model.line(values, d), thinned.get(d).intensity());
            if (fit[0] > 0 && fit[2] < best[3]) {
                best = new double[] {speed, fit[0], fit[1], fit[2]};
            }
        }
        values[model.area(d)] = best[1];
        values[model.area(d) + 1] = best[2];
        return best[0];
    }

    /// Area, baseline and misfit of one line.
    private static double[] line(double[] shape, double[] y) {
        double n = y.length;
        double sx = Arrays.stream(shape).sum();
        double sy = Arrays.stream(y).sum();
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int i = 0; i < y.length; i++) {
            sxx += shape[i] * shape[i];
            sxy += shape[i] * y[i];
            syy += y[i] * y[i];
        }
        double area = (sxy - sx * sy / n) / Math.max(sxx - sx * sx / n, Double.MIN_NORMAL);
        return new double[] {
            area, (sy - area * sx) / n, syy - sy * sy / n - area * (sxy - sx * sy / n)
        };
    }
}
