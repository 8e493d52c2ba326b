package science.haven.study.spectrum.amount;

import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.spectrum.pattern.Crystallinity;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.peak.area.CountedAreas;
import science.haven.study.plan.Amounts;
import science.haven.study.plan.LineChoice;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What follows from the areas of the lines of one spectrum.
public final class LineAmounts {

    /// Begins the name of a ratio among the results.
    public static final String RATIO = "ratio ";

    /// Name of the crystallinity among the results.
    public static final String CRYSTALLINITY = "crystallinity";

    /// Name of the crystalline area over that of the standard among the results.
    public static final String OVER_STANDARD = "crystalline area over standard";

    private final Amounts plan;
    private final ChosenLines lines;
    private final SpinCount spins;
    private final List<Value> values = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private LineAmounts(Amounts plan, ChosenLines lines, Circumstances known) {
        this.plan = plan;
        this.lines = lines;
        spins = new SpinCount(plan, lines, known);
        remarks.addAll(spins.remarks());
        areas();
        shares();
        ratios();
        plan.composition()
                .ifPresent(
                        composition -> {
                            PhaseAmounts phases =
                                    new PhaseAmounts(composition, lines, spins.areas(), known);
                            values.addAll(phases.values());
                            remarks.addAll(phases.remarks());
                        });
        plan.pattern().ifPresent(this::crystallinity);
    }

    /// Works out what a study asks for.
    ///
    /// @param plan what it asks for
    /// @param lines the lines
    /// @param known what else is known
    /// @return the numbers and what limits them
    public static LineAmounts of(Amounts plan, ChosenLines lines, Circumstances known) {
        return new LineAmounts(plan, lines, known);
    }

    /// The numbers.
    ///
    /// @return derived values
    public List<Value> values() {
        return List.copyOf(values);
    }

    /// What limits them.
    ///
    /// @return the remarks
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    private void areas() {
        if (!spins.isCorrected()) {
            return;
        }
        for (int i = 0; i < spins.areas().size(); i++) {
            values.add(
                    Value.of(
                            ("corrected area " + lines.label(i)).strip(),
                            spins.areas().area(i),
                            area(lines.fit())));
        }
    }

    /// Unit of an area: counts times the unit of the abscissa.
    static Unit area(PeakFit fit) {
        String symbol =
                fit.unit().symbol().isEmpty() ? "arb. u." : "arb. u.·" + fit.unit().symbol();
        return new Unit(symbol, 1, 0, fit.unit().dimension());
    }

    /// What each line has of the area of all.
    private void shares() {
        CountedAreas areas = spins.areas();
        double total = Arrays.stream(areas.areas()).sum();
        if (areas.size() < 2 || !(total > 0)) {
            return;
        }
        double[] all = areas.only(IntStream.range(0, areas.size()).toArray());
        for (int i = 0; i < areas.size(); i++) {
            values.add(
                    Value.of(
                            "share " + lines.label(i), areas.ratio(areas.only(i), all), Unit.NONE));
        }
    }

    private void ratios() {
        CountedAreas areas = spins.areas();
        for (Map.Entry<String, Amounts.Ratio> ratio : plan.ratios().entrySet()) {
            String what = RATIO + ratio.getKey();
            int[] above = found(ratio.getValue().above(), what);
            int[] below = found(ratio.getValue().below(), what);
            double under = Arrays.stream(below).mapToDouble(i -> areas.areas()[i]).sum();
            if (above.length > 0 && below.length > 0 && under != 0) {
                values.add(
                        Value.of(
                                what,
                                areas.ratio(areas.only(above), areas.only(below)),
                                Unit.NONE));
            }
        }
    }

    private int[] found(LineChoice choice, String without) {
        int[] found = lines.of(choice);
        if (found.length == 0) {
            remarks.add(new AmountRemark.LineMissing(choice.name(), without));
        }
        return found;
    }

    private void crystallinity(Amounts.Pattern pattern) {
        PeakFit fit = lines.fit();
        Unit unit = fit.unit();
        if (!pattern.broadest().unit().dimension().equals(unit.dimension())) {
            remarks.add(
                    new AmountRemark.NotPossible(
                            CRYSTALLINITY, "the broadest peak must be given in " + unit.symbol()));
            return;
        }
        int[] standard = pattern.standard().map(s -> found(s, OVER_STANDARD)).orElse(new int[0]);
        if (fit.size() == standard.length) {
            remarks.add(new AmountRemark.NotPossible(CRYSTALLINITY, "the pattern has no lines"));
            return;
        }
        double broadest = unit.fromSi(pattern.broadest().si().value());
        Crystallinity found = Crystallinity.of(fit, broadest, pattern.scattering(), standard);
        values.add(Value.of(CRYSTALLINITY, found.index(), Unit.NONE));
        values.add(Value.of("crystalline area", found.crystalline(), area(fit)));
        values.add(Value.of("amorphous area", found.amorphous(), area(fit)));
        if (standard.length > 0) {
            CountedAreas areas = spins.areas();
            int[] peaks = Crystallinity.peaks(fit, broadest, standard);
            values.add(
                    Value.of(
                            OVER_STANDARD,
                            areas.ratio(areas.only(peaks), areas.only(standard)),
                            Unit.NONE));
        }
    }
}
