package science.haven.study.spectrum.amount;

import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.peak.area.AreaCorrection;
import science.haven.spectrum.peak.area.AreaRemark;
import science.haven.spectrum.peak.area.CountedAreas;
import science.haven.study.plan.Amounts;
import science.haven.study.plan.LineChoice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// From areas to spins: what saturation and nutation took away is put back, as far as it is known.
final class SpinCount {

    private static final String DELAY = "'conditions: {recycle delay: 5 s}'";
    private static final String TIMES = "'T1: 2 s'";

    private final Amounts plan;
    private final ChosenLines lines;
    private final Circumstances known;
    private final List<Remark> remarks = new ArrayList<>();
    private CountedAreas areas;
    private boolean corrected;

    SpinCount(Amounts plan, ChosenLines lines, Circumstances known) {
        this.plan = plan;
        this.lines = lines;
        this.known = known;
        areas = CountedAreas.of(lines.fit());
        saturation();
        plan.nutation().ifPresent(this::nutation);
    }

    CountedAreas areas() {
        return areas;
    }

    boolean isCorrected() {
        return corrected;
    }

    List<Remark> remarks() {
        return remarks;
    }

    private void saturation() {
        PeakFit fit = lines.fit();
        Optional<Measured> delay = known.condition("recycle delay");
        if (plan.relaxation().isEmpty()) {
            boolean shown = fit.size() > 1 && fit.unit().equals(Unit.PPM) && !known.isArray();
            if (shown) {
                remarks.add(
                        delay.<Remark>map(d -> new AreaRemark.RelaxationUnknown(d.value()))
                                .orElse(
                                        new AmountRemark.SaturationUnknown(
                                                TIMES + " and " + DELAY)));
            }
            return;
        }
        if (delay.isEmpty()) {
            remarks.add(new AmountRemark.SaturationUnknown(DELAY));
            return;
        }
        List<AreaCorrection> corrections = new ArrayList<>();
        for (int i = 0; i < fit.size(); i++) {
            corrections.add(AreaCorrection.saturation(delay.get().value(), time(i)));
        }
        boolean common = plan.relaxation().stream().allMatch(r -> r.line().isEmpty());
        apply(corrections, common);
    }

    private Optional<Measured> time(int line) {
        Optional<Measured> all = Optional.empty();
        for (Amounts.Relaxation relaxation : plan.relaxation()) {
            if (relaxation.line().isEmpty()) {
                all = Optional.of(relaxation.time());
            } else if (is(relaxation.line().get(), line)) {
                return Optional.of(relaxation.time());
            }
        }
        return all;
    }

    private boolean is(LineChoice choice, int line) {
        return Arrays.stream(lines.of(choice)).anyMatch(i -> i == line);
    }

    private void nutation(Amounts.Nutation pulse) {
        Optional<Double> spin =
                pulse.spin().or(() -> Nuclide.of(known.nucleus()).map(Nuclide::spin));
        if (spin.isEmpty()) {
            remarks.add(
                    new AmountRemark.NotPossible(
                            "correction for nutation", "write the spin, for example 'spin: 3/2'"));
            return;
        }
        List<AreaCorrection> corrections = new ArrayList<>();
        for (int i = 0; i < lines.fit().size(); i++) {
            int line = i;
            boolean central = pulse.central().stream().anyMatch(choice -> is(choice, line));
            double faster = central ? spin.get() + 0.5 : 1;
            double turns = faster * pulse.frequency().si().value() * pulse.pulse().si().value();
            if (turns >= 0.5) {
                remarks.add(
                        new AmountRemark.NotPossible(
                                "correction for nutation",
                                "the pulse turns the spins by 180° or more"));
                return;
            }
            corrections.add(
                    AreaCorrection.nutation(
                            spin.get(),
                            pulse.frequency().si(),
                            pulse.pulse().si().value(),
                            central));
        }
        apply(corrections, true);
    }

    private void apply(List<AreaCorrection> corrections, boolean common) {
        areas = areas.dividedBy(corrections.stream().map(AreaCorrection::factor).toList(), common);
        corrected = true;
        for (int i = 0; i < corrections.size(); i++) {
            String label = lines.label(i);
            for (Remark remark : corrections.get(i).remarks()) {
                remarks.add(label.isEmpty() ? remark : new AmountRemark.OfLine(label, remark));
            }
        }
    }
}
