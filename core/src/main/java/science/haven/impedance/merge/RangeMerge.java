package science.haven.impedance.merge;

import org.hipparchus.complex.Complex;
import org.hipparchus.distribution.continuous.FDistribution;

import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Provenance;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Joins the ranges of two instruments to one spectrum and checks one against the other where both
/// measured. Nothing is corrected: who trusts one instrument more uses `Overlap.correct` on the
/// other and merges again.
public final class RangeMerge {

    /// Points that gain and offset need to leave something over for the noise.
    private static final int FEWEST_POINTS = 3;

    /// Determinant of the normal equations, relative to its largest value, below which gain and
    /// offset cannot be told apart; then all is counted as gain.
    private static final double COLLINEAR = 1e-4;

    private RangeMerge() {}

    /// Merges two ranges.
    ///
    /// @param first the instrument trusted more, as far as that matters
    /// @param second the other instrument
    /// @return all points of both, with the result of the check
    public static MergedSpectrum merge(InstrumentRange first, InstrumentRange second) {
        List<MergeRemark> remarks = new ArrayList<>();
        int[] common = common(first, second);
        Optional<Overlap> overlap =
                common.length < FEWEST_POINTS
                        ? Optional.empty()
                        : Optional.of(overlap(first, second, common));
        if (overlap.isEmpty()) {
            remarks.add(new MergeRemark.OverlapNotChecked(common.length));
        }
        overlap.filter(Overlap::differs)
                .map(MergeRemark.RangesDoNotMeet::new)
                .ifPresent(remarks::add);
        remarks.addAll(differences(first, second));
        int n = first.spectrum().size();
        int[] order =
                IntStream.range(0, n + second.spectrum().size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> frequency(first, second, i)))
                        .mapToInt(i -> i)
                        .toArray();
        double[] frequency = new double[order.length];
        double[] real = new double[order.length];
        double[] imaginary = new double[order.length];
        double[] sigma = new double[order.length];
        boolean[] fromSecond = new boolean[order.length];
        for (int k = 0; k < order.length; k++) {
            fromSecond[k] = order[k] >= n;
            InstrumentRange range = fromSecond[k] ? second : first;
            int i = fromSecond[k] ? order[k] - n : order[k];
            frequency[k] = range.spectrum().frequency()[i];
            real[k] = range.spectrum().real()[i];
            imaginary[k] = range.spectrum().imaginary()[i];
            sigma[k] = range.sigma()[i];
        }
        Provenance a = first.spectrum().provenance();
        Provenance b = second.spectrum().provenance();
        return new MergedSpectrum(
                new ImpedanceSpectrum(frequency, real, imaginary, both(a, b, remarks)),
                sigma,
                fromSecond,
                List.of(a, b),
                overlap,
                remarks);
    }

    private static double frequency(InstrumentRange first, InstrumentRange second, int i) {
        int n = first.spectrum().size();
        return i < n ? first.spectrum().frequency()[i] : second.spectrum().frequency()[i - n];
    }

    private static int[] common(InstrumentRange first, InstrumentRange second) {
        double[] frequency = second.spectrum().frequency();
        return IntStream.range(0, frequency.length)
                .filter(i -> frequency[i] >= first.lowest() && frequency[i] <= first.highest())
                .toArray();
    }

    /// Weighted least squares of `Z₁ − Z₂ = g Z₂ + z` over the common points, Z₁ interpolated.
    private static Overlap overlap(InstrumentRange first, InstrumentRange second, int[] common) {
        LogarithmicInterpolation interpolation = LogarithmicInterpolation.of(first);
        Pair[] pairs = new Pair[common.length];
        for (int k = 0; k < common.length; k++) {
            int i = common[k];
            ImpedanceSpectrum spectrum = second.spectrum();
            double frequency = spectrum.frequency()[i];
            pairs[k] =
                    new Pair(
                            frequency,
                            interpolation.impedance(frequency),
                            new Complex(spectrum.real()[i], spectrum.imaginary()[i]),
                            Math.hypot(interpolation.sigma(frequency), second.sigma()[i]));
        }
        return overlap(pairs);
    }

    /// The same frequency, seen by both.
    private record Pair(double frequency, Complex first, Complex second, double sigma) {

        Complex difference() {
            return first.subtract(second);
        }

        double weight() {
            return 1 / (sigma * sigma);
        }
    }

    private static Overlap overlap(Pair[] pairs) {
        double a = 0;
        double c = 0;
        Complex b = Complex.ZERO;
        Complex p = Complex.ZERO;
        Complex q = Complex.ZERO;
        for (Pair pair : pairs) {
            double w = pair.weight();
            Complex conjugate = pair.second().conjugate();
            a += w * pair.second().multiply(conjugate).getReal();
            c += w;
            b = b.add(conjugate.multiply(w));
            p = p.add(conjugate.multiply(pair.difference()).multiply(w));
            q = q.add(pair.difference().multiply(w));
        }
        double determinant = a * c - b.multiply(b.conjugate()).getReal();
        boolean offset = determinant > COLLINEAR * a * c;
        Complex gain =
                offset ? p.multiply(c).subtract(b.multiply(q)).divide(determinant) : p.divide(a);
        Complex series =
                offset
                        ? q.multiply(a).subtract(b.conjugate().multiply(p)).divide(determinant)
                        : Complex.ZERO;
        double gainVariance = offset ? c / determinant : 1 / a;
        double seriesVariance = offset ? a / determinant : 0;
        return judged(pairs, gain, series, gainVariance, seriesVariance, offset ? 4 : 2);
    }

    private static Overlap judged(
            Pair[] pairs,
            Complex gain,
            Complex series,
            double gainVariance,
            double seriesVariance,
            int parameters) {
        double before = 0;
        double after = 0;
        double difference = 0;
        double scatter = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (Pair pair : pairs) {
            Complex rest =
                    pair.difference().subtract(pair.second().multiply(gain)).subtract(series);
            before += pair.weight() * square(pair.difference());
            after += pair.weight() * square(rest);
            difference += square(pair.difference()) / square(pair.first());
            scatter += square(rest) / square(pair.first());
            lowest = Math.min(lowest, pair.frequency());
            highest = Math.max(highest, pair.frequency());
        }
        int freedom = 2 * pairs.length - parameters;
        double variance = after / freedom;
        double statistic = variance > 0 ? (before - after) / parameters / variance : 0;
        double probability =
                statistic > 0
                        ? 1
                                - new FDistribution(parameters, freedom)
                                        .cumulativeProbability(statistic)
                        : 1;
        double gainSigma = Math.sqrt(variance * gainVariance);
        double seriesSigma = Math.sqrt(variance * seriesVariance);
        return new Overlap(
                lowest,
                highest,
                pairs.length,
                new Measured(gain.getReal(), gainSigma),
                new Measured(gain.getImaginary(), gainSigma),
                new Measured(series.getReal(), seriesSigma),
                new Measured(series.getImaginary(), seriesSigma),
                Math.sqrt(difference / pairs.length),
                Math.sqrt(scatter / freedom),
                Math.clamp(probability, 0, 1));
    }

    private static double square(Complex z) {
        return z.getReal() * z.getReal() + z.getImaginary() * z.getImaginary();
    }

    private static List<MergeRemark> differences(InstrumentRange first, InstrumentRange second) {
        Provenance other = second.spectrum().provenance();
        List<MergeRemark> remarks = new ArrayList<>();
        for (Condition condition : first.spectrum().provenance().conditions()) {
            Measured here = condition.value();
            other.condition(condition.name())
                    .map(Condition::value)
                    .filter(there -> apart(here, there))
                    .map(
                            there ->
                                    new MergeRemark.ConditionsDiffer(
                                            condition.name(), here.value(), there.value()))
                    .ifPresent(remarks::add);
        }
        return remarks;
    }

    private static boolean apart(Measured here, Measured there) {
        double sigma = Math.hypot(here.uncertainty(), there.uncertainty());
        double rounding = 1e-9 * Math.abs(here.value());
        return Math.abs(here.value() - there.value()) > Math.max(2 * sigma, rounding);
    }

    private static Provenance both(Provenance a, Provenance b, List<MergeRemark> remarks) {
        List<Condition> conditions = new ArrayList<>(a.conditions());
        b.conditions().stream()
                .filter(c -> a.condition(c.name()).isEmpty())
                .forEach(conditions::add);
        List<Remark> all =
                Stream.of(a.remarks(), b.remarks(), remarks).<Remark>flatMap(List::stream).toList();
        return new Provenance(
                a.file(), a.sha256(), a.format(), a.instrument(), conditions, all, List.of(b));
    }
}
