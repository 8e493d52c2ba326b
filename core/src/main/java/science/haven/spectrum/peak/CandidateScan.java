package science.haven.spectrum.peak;

import science.haven.math.Columns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Looks in the residuals for the place and width where one more line lowers χ² most, given that
/// all lines that are there already would move out of its way.
///
/// For every template φ that is the fall of χ² to first order, `(φ·r)² / |φ⊥|²`, with φ⊥ what of
/// the template the present model cannot make by small changes of its parameters.
final class CandidateScan {

    private static final double WIDTH_STEP = 1.6;

    /// Distance of neighbouring templates, in widths.
    private static final double PLACE_STEP = 0.25;

    /// Where a template `(1 − u²/R²)³` ends, R in widths: its own width is then one.
    private static final double REACH = 0.5 / Math.sqrt(1 - Math.cbrt(0.5));

    /// Part of the gain worth having below which a template is dropped before it is seen how much
    /// of it the model makes already.
    private static final double HOPELESS = 0.05;

    /// Part of the best gain from which on a place is of interest.
    static final double RIVAL = 0.1;

    /// Share of a template that must be new.
    private static final double LEAST_NEW = 1e-3;

    private CandidateScan() {}

    /// A line worth trying.
    record Candidate(double position, double width, double gain) {

        private boolean resembles(Candidate other) {
            return Math.abs(position - other.position) < 0.5 * Math.max(width, other.width)
                    && Math.abs(Math.log(width / other.width)) < Math.log(2.5);
        }
    }

    /// Finds them.
    ///
    /// @param remainder weighted data less model, and what the model can still make of it
    /// @param least gain worth having
    /// @return up to `most` different candidates, best first
    static List<Candidate> best(
            Blocks blocks,
            LineTrials.Remainder remainder,
            double greatestWidth,
            boolean eitherSign,
            double least,
            int most) {
        List<Candidate> all = new ArrayList<>();
        double[] x = blocks.x;
        double narrowest = Double.MAX_VALUE;
        for (int i = 1; i < x.length; i++) {
            narrowest = Math.min(narrowest, x[i] - x[i - 1]);
        }
        double[] template = new double[x.length];
        double worth = least;
        for (double width = 1.5 * narrowest; width <= greatestWidth; width *= WIDTH_STEP) {
            double last = Double.NEGATIVE_INFINITY;
            int from = 0;
            int to = 0;
            for (int i = 0; i < x.length; i++) {
                double spacing = x[Math.min(i + 1, x.length - 1)] - x[Math.max(i - 1, 0)];
                if (x[i] - last < PLACE_STEP * width || spacing > 2 * width) {
                    continue;
                }
                last = x[i];
                while (last - x[from] > REACH * width) {
                    from++;
                }
                while (to < x.length && x[to] - last <= REACH * width) {
                    to++;
                }
                shape(blocks, last, 1 / (REACH * width), from, to, template);
                double gain = gain(remainder, from, to, template, worth);
                if ((gain > 0 || eitherSign) && Math.abs(gain) >= worth) {
                    all.add(new Candidate(x[i], width, Math.abs(gain)));
                    worth = Math.max(worth, RIVAL * Math.abs(gain));
                }
            }
        }
        return different(all, most);
    }

    private static List<Candidate> different(List<Candidate> all, int most) {
        List<Candidate> chosen = new ArrayList<>();
        while (chosen.size() < most && !all.isEmpty()) {
            Candidate best = Collections.max(all, Comparator.comparingDouble(Candidate::gain));
            chosen.add(best);
            all.removeIf(best::resembles);
        }
        return chosen;
    }

    private static void shape(
            Blocks blocks, double centre, double scale, int from, int to, double[] template) {
        double[] x = blocks.x;
        double[] weight = blocks.weight;
        for (int i = from; i < to; i++) {
            double u = (x[i] - centre) * scale;
            double q = 1 - u * u;
            template[i] = weight[i] * q * q * q;
        }
    }

    /// Fall of χ², with the sign of the area.
    private static double gain(
            LineTrials.Remainder remainder, int from, int to, double[] template, double worth) {
        double product = Columns.dot(template, remainder.residual(), from, to);
        double square = Columns.dot(template, template, from, to);
        if (product * product < HOPELESS * worth * square) {
            return 0;
        }
        double rest = square;
        for (double[] q : remainder.tangent()) {
            double part = Columns.dot(template, q, from, to);
            rest -= part * part;
        }
        return rest > LEAST_NEW * square ? product * Math.abs(product) / rest : 0;
    }
}
