package science.haven.study.lineshape;

import science.haven.data.Condition;
import science.haven.data.NmrSignal;
import science.haven.fit.Interval;
import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.Spinning;
import science.haven.math.Median;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.Technique;
import science.haven.study.plan.lineshape.ShapePlan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How a spectrum was measured, from what study and file say, and the part of it to fit.
///
/// @param nuclide the nucleus
/// @param spectrum experiment and intensities
/// @param remarks what was assumed
record ShapeSetup(Nuclide nuclide, ShapeSpectrum spectrum, List<Remark> remarks) {

    /// Bins averaged to see where signal is.
    private static final int SMOOTH = 16;

    /// Averages that stand out from the noise by this many of its standard deviations are signal.
    private static final double SIGNAL = 4;

    /// Share of the width of the signal that is kept on either side of it.
    private static final double MARGIN = 0.3;

    /// More bins than these add nothing to a fit but time.
    private static final int MOST_BINS = 4096;

    private static final double MILLION = 1e6;

    /// A spectrum of one row.
    ///
    /// @param row a processed signal of one row
    /// @param finer points of its transform that make up one bin
    /// @param technique what the study knows, and the part to fit
    /// @param conditions what is known about the file
    /// @return the setup; empty if nobody says which nucleus it is
    static Optional<ShapeSetup> of(
            NmrSignal row, int finer, Technique.LineShapes technique, List<Condition> conditions) {
        ShapePlan plan = technique.plan();
        Optional<Nuclide> nuclide = plan.nucleus().or(() -> Nuclide.of(row.direct().nucleus()));
        if (nuclide.isEmpty()) {
            return Optional.empty();
        }
        List<Remark> remarks = new ArrayList<>();
        Spinning spinning = spinning(plan, conditions, remarks);
        Excitation excitation = excitation(plan, nuclide.get(), spinning, remarks);
        FrequencyAxis whole = FrequencyAxis.of(row.direct());
        double[] intensity = new double[whole.points()];
        double[] imaginary = new double[plan.phase() ? intensity.length : 0];
        for (int i = 0; i < intensity.length; i++) {
            intensity[i] = row.values()[2 * i];
        }
        for (int i = 0; i < imaginary.length; i++) {
            imaginary[i] = row.values()[2 * i + 1];
        }
        double reference = row.direct().reference();
        int[] ends =
                technique
                        .region()
                        .map(span -> span.in(Unit.PPM))
                        .map(part -> ends(whole, part, reference))
                        .orElseGet(
                                () ->
                                        whole.points() <= finer * MOST_BINS
                                                ? new int[] {0, whole.points()}
                                                : chosen(whole, intensity, reference, remarks));
        ShapeSpectrum part =
                new ShapeSpectrum(
                        new Experiment(
                                reference,
                                spinning,
                                excitation,
                                new FrequencyAxis(
                                        whole.at(ends[0]), whole.step(), ends[1] - ends[0])),
                        Arrays.copyOfRange(intensity, ends[0], ends[1]),
                        imaginary.length == 0
                                ? imaginary
                                : Arrays.copyOfRange(imaginary, ends[0], ends[1]));
        return Optional.of(new ShapeSetup(nuclide.get(), thinned(part, finer), remarks));
    }

    private static Spinning spinning(
            ShapePlan plan, List<Condition> conditions, List<Remark> remarks) {
        Optional<Spinning> known =
                plan.spinning()
                        .or(
                                () ->
                                        conditions.stream()
                                                .filter(c -> c.name().equals("spinning frequency"))
                                                .filter(c -> c.doubt().isEmpty())
                                                .map(c -> c.value().value())
                                                .findFirst()
                                                .map(ShapeSetup::turning));
        if (known.isEmpty()) {
            remarks.add(new ShapeStudyRemark.RestAssumed());
        }
        return known.orElse(new Spinning.Static());
    }

    private static Spinning turning(double rate) {
        return rate > 0 ? new Spinning.Finite(rate, Spinning.MAGIC_ANGLE) : new Spinning.Static();
    }

    private static Excitation excitation(
            ShapePlan plan, Nuclide nuclide, Spinning spinning, List<Remark> remarks) {
        boolean half = nuclide.spin() > 0.5 && nuclide.spin() % 1 != 0;
        boolean rest = spinning instanceof Spinning.Static;
        if (half && plan.transitions() == ShapePlan.Transitions.AUTOMATIC) {
            remarks.add(new ShapeStudyRemark.TransitionsAssumed(!rest));
        }
        return switch (plan.transitions()) {
            case ALL -> new Excitation.HardPulse();
            case CENTRAL -> half ? new Excitation.Central() : new Excitation.HardPulse();
            case AUTOMATIC -> half && !rest ? new Excitation.Central() : new Excitation.HardPulse();
        };
    }

    private static int[] ends(FrequencyAxis axis, Interval region, double reference) {
        int from = bin(axis, region.lower() * reference / MILLION);
        int to = bin(axis, region.upper() * reference / MILLION);
        return new int[] {from, Math.max(to, from + 1)};
    }

    private static int bin(FrequencyAxis axis, double frequency) {
        long bin = Math.round((frequency - axis.start()) / axis.step());
        return Math.clamp(bin, 0, axis.points());
    }

    /// Of more bins than a fit needs those where the signal stands out from the noise, and some way
    /// beside it.
    private static int[] chosen(
            FrequencyAxis axis, double[] intensity, double reference, List<Remark> remarks) {
        int means = intensity.length / SMOOTH;
        double[] smooth = new double[means];
        for (int i = 0; i < means * SMOOTH; i++) {
            smooth[i / SMOOTH] += intensity[i] / SMOOTH;
        }
        double middle = Median.of(smooth.clone());
        double[] away = Arrays.stream(smooth).map(v -> Math.abs(v - middle)).toArray();
        double limit = SIGNAL * Median.of(away.clone()) / 0.6745;
        int first = 0;
        while (first < means - 1 && away[first] < limit) {
            first++;
        }
        int last = means - 1;
        while (last > first && away[last] < limit) {
            last--;
        }
        int margin = (int) Math.ceil(MARGIN * (last - first + 1)) + 1;
        int from = Math.max(0, (first - margin) * SMOOTH);
        int to = Math.min(intensity.length, (last + 1 + margin) * SMOOTH);
        if (from > 0 || to < intensity.length) {
            remarks.add(
                    new ShapeStudyRemark.RegionChosen(
                            axis.at(from) / reference * MILLION,
                            axis.at(to - 1) / reference * MILLION));
        }
        return new int[] {from, to};
    }

    private static ShapeSpectrum thinned(ShapeSpectrum spectrum, int finer) {
        int bins = spectrum.intensity().length / finer;
        int factor = finer * ((bins + MOST_BINS - 1) / MOST_BINS);
        return factor > 1 ? spectrum.coarser(factor) : spectrum;
    }
}
