package science.haven.spectrum.phase;

import java.util.List;

/// Finds the phase of a spectrum from its lines, whatever their width and sign.
///
/// Every line that stands out is fitted as a pole, which gives its phase and how well it is known.
/// Then `φ(x) = p₀ + p₁ x` is sought through these phases: first as if all lines had one sign, and
/// if they do not agree, up to half a turn for each (inversion recovery). p₁ is scanned, because
/// phases repeat after a turn, and small ones are preferred. A few lines that may overlap are
/// fitted together at last, see `CommonPhase`.
public final class PhaseSearch {

    /// Greatest p₁ that is tried, in rad.
    private static final double REACH = 4 * Math.PI;

    private static final int STEPS = 321;

    /// Standard deviation of p₁ expected before the data, in rad.
    private static final double PRIOR = Math.PI;

    /// What the scan allows a line to be off by, in rad, and how much a line that is off may cost.
    private static final double COARSE = 0.06;

    private static final double WORST = 12;

    /// Disagreement beyond which lines are taken to have both signs, in rad.
    private static final double DISAGREE = 0.35;

    /// Phase errors, in rad, beyond which the phase is not determined.
    private static final double UNCERTAIN = Math.toRadians(4);

    /// Lines up to this number are fitted together too.
    private static final int FEW = 5;

    /// Misfit over the noise up to which lines fitted together describe a spectrum.
    private static final double DESCRIBED = 4;

    private static final double SCATTER = Math.toRadians(20);

    private static final FoundPhase NONE = new FoundPhase(0, 0, 0.5, Math.PI, 0, false);

    private PhaseSearch() {}

    /// Finds the phase of one row.
    ///
    /// @param values real and imaginary parts in turn, in any unit
    /// @param points number of complex points
    /// @return the phase to add
    public static FoundPhase find(double[] values, int points) {
        List<LinePhase> lines = LineSearch.lines(values, points);
        if (lines.isEmpty()) {
            return together(values, points, NONE);
        }
        double pivot = pivot(lines);
        Trial refined = through(lines, pivot);
        FoundPhase found = found(lines, pivot, refined);
        boolean few = refined.folds == 1 && lines.size() <= FEW;
        return few ? together(values, points, found) : found;
    }

    /// Finds the phase of one row from its bands, each as a whole: where the lines of a band differ
    /// in phase, as bulk metal and what is thinner than the skin depth do, see `FreeLines`.
    ///
    /// @param values real and imaginary parts in turn, in any unit
    /// @param points number of complex points
    /// @return the phase to add
    public static FoundPhase ofBands(double[] values, int points) {
        if (points < 2 * Blocks.FEWEST) {
            return NONE;
        }
        FreeLines fit = new FreeLines(Blocks.of(values, points));
        fit.fit();
        List<LinePhase> bands = fit.bands();
        if (bands.isEmpty()) {
            return NONE;
        }
        double pivot = pivot(bands);
        return found(bands, pivot, through(bands, pivot));
    }

    private static Trial through(List<LinePhase> lines, double pivot) {
        Trial best = scan(lines, pivot, 1);
        if (best.scatter > DISAGREE) {
            Trial both = scan(lines, pivot, 2);
            if (both.scatter < 0.5 * best.scatter) {
                best = both;
            }
        }
        return refine(lines, pivot, best);
    }

    private static FoundPhase found(List<LinePhase> lines, double pivot, Trial refined) {
        double turn = sign(lines, pivot, refined) < 0 ? Math.PI : 0;
        double p0 = Math.IEEEremainder(turn - refined.p0, 2 * Math.PI);
        boolean determined = refined.uncertainty < UNCERTAIN && refined.scatter < SCATTER;
        double uncertainty = Math.max(refined.uncertainty, determined ? 0 : refined.scatter);
        return new FoundPhase(p0, -refined.p1, pivot, uncertainty, lines.size(), determined);
    }

    /// The phase from all lines fitted together, if that describes the spectrum: few lines may run
    /// into each other, and one by one they do not show it.
    private static FoundPhase together(double[] values, int points, FoundPhase single) {
        if (points < 2 * Blocks.FEWEST) {
            return single;
        }
        Blocks blocks = Blocks.of(values, points);
        for (boolean images : new boolean[] {true, false}) {
            CommonPhase fit = new CommonPhase(blocks, images);
            fit.fit();
            if (fit.lines() > 0 && fit.chiSquared() < DESCRIBED) {
                double uncertainty = fit.uncertainty();
                return new FoundPhase(
                        Math.IEEEremainder(-fit.phase(0.5), 2 * Math.PI),
                        -fit.slope(),
                        0.5,
                        uncertainty,
                        fit.lines(),
                        uncertainty < UNCERTAIN);
            }
        }
        return single;
    }

    /// A straight line through the phases; `folds` is 2 where signs are open.
    private record Trial(double p0, double p1, int folds, double scatter, double uncertainty) {}

    private static double pivot(List<LinePhase> lines) {
        double sum = 0;
        double weights = 0;
        for (LinePhase line : lines) {
            sum += line.weight() * line.place();
            weights += line.weight();
        }
        return sum / weights;
    }

    private static Trial scan(List<LinePhase> lines, double pivot, int folds) {
        double best = Double.POSITIVE_INFINITY;
        Trial chosen = new Trial(0, 0, folds, 0, 0);
        for (int step = 0; step < STEPS; step++) {
            double slope = REACH * (2.0 * step / (STEPS - 1) - 1);
            double re = 0;
            double im = 0;
            for (LinePhase line : lines) {
                double angle = folds * (line.phase() - slope * (line.place() - pivot));
                double weight = 1 / (line.uncertainty() + COARSE);
                re += weight * Math.cos(angle);
                im += weight * Math.sin(angle);
            }
            Trial trial = new Trial(Math.atan2(im, re) / folds, slope, folds, 0, 0);
            double misfit = slope * slope / (PRIOR * PRIOR);
            for (LinePhase line : lines) {
                double left = left(line, pivot, trial) / Math.hypot(line.uncertainty(), COARSE);
                misfit += Math.min(left * left, WORST);
            }
            if (misfit < best) {
                best = misfit;
                chosen = trial;
            }
        }
        return rated(lines, pivot, chosen);
    }

    /// Weighted least squares of what is left, lines that stand apart weighted down (Huber).
    private static Trial refine(List<LinePhase> lines, double pivot, Trial start) {
        Trial trial = start;
        for (int round = 0; round < 8; round++) {
            double s00 = 0;
            double s01 = 0;
            double s11 = 1 / (PRIOR * PRIOR);
            double t0 = 0;
            double t1 = -trial.p1 / (PRIOR * PRIOR);
            for (LinePhase line : lines) {
                double x = line.place() - pivot;
                double left = left(line, pivot, trial);
                double sigma = Math.hypot(line.uncertainty(), trial.scatter / 2);
                double weight =
                        line.weight() * Math.min(1, 1.5 * sigma / Math.max(Math.abs(left), 1e-9));
                s00 += weight;
                s01 += weight * x;
                s11 += weight * x * x;
                t0 += weight * left;
                t1 += weight * x * left;
            }
            double det = s00 * s11 - s01 * s01;
            trial =
                    rated(
                            lines,
                            pivot,
                            new Trial(
                                    trial.p0 + (s11 * t0 - s01 * t1) / det,
                                    trial.p1 + (s00 * t1 - s01 * t0) / det,
                                    trial.folds,
                                    0,
                                    0));
        }
        return trial;
    }

    /// The trial with its scatter and the uncertainty it has where the lines are.
    private static Trial rated(List<LinePhase> lines, double pivot, Trial trial) {
        double chi = 0;
        double sum = 0;
        double spread = 0;
        for (LinePhase line : lines) {
            double left = left(line, pivot, trial);
            double x = line.place() - pivot;
            chi += line.weight() * left * left;
            sum += line.weight();
            spread += line.weight() * x * x;
        }
        double scatter = Math.sqrt(chi / sum);
        int free = Math.max(lines.size() - 2, 1);
        double inflation = Math.max(1, chi / free);
        double mean = spread / sum;
        double uncertainty =
                Math.sqrt(inflation * (1 / sum + mean / (spread + 1 / (PRIOR * PRIOR))));
        return new Trial(trial.p0, trial.p1, trial.folds, scatter, uncertainty);
    }

    private static double left(LinePhase line, double pivot, Trial trial) {
        double angle = line.phase() - trial.p0 - trial.p1 * (line.place() - pivot);
        return Math.IEEEremainder(angle, 2 * Math.PI / trial.folds);
    }

    /// More intensity points up than down.
    private static double sign(List<LinePhase> lines, double pivot, Trial trial) {
        double sum = 0;
        for (LinePhase line : lines) {
            double angle = line.phase() - trial.p0 - trial.p1 * (line.place() - pivot);
            sum +=
                    line.height()
                            * Math.sqrt(line.halfWidth())
                            / line.uncertainty()
                            * Math.cos(angle);
        }
        return sum;
    }
}
