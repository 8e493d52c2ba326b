package science.haven.study.spectrum.amount;

import science.haven.quantity.ChemicalFormula;
import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.spectrum.composition.Closure;
import science.haven.spectrum.composition.Composition;
import science.haven.spectrum.composition.MassBalance;
import science.haven.spectrum.composition.OxygenExchange;
import science.haven.spectrum.peak.area.CountedAreas;
import science.haven.study.plan.Amounts;
import science.haven.study.plan.LineChoice;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Amounts of the phases of a sample, and whether the masses add up.
final class PhaseAmounts {

    private static final String WHAT = "composition";

    private final Amounts.Composition plan;
    private final Circumstances known;
    private final List<Amounts.Phase> phases = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    PhaseAmounts(
            Amounts.Composition plan, ChosenLines lines, CountedAreas all, Circumstances known) {
        this.plan = plan;
        this.known = known;
        Optional<String> element = plan.element().or(known::element);
        if (element.isEmpty()) {
            remarks.add(
                    new AmountRemark.NotPossible(
                            WHAT, "write the element that is counted, for example 'element: Na'"));
            return;
        }
        List<int[]> groups = groups(lines, element.get());
        if (!phases.isEmpty()) {
            amounts(element.get(), all.grouped(groups));
        }
    }

    List<Value> values() {
        return values;
    }

    List<Remark> remarks() {
        return remarks;
    }

    /// The lines of each phase that has some.
    private List<int[]> groups(ChosenLines lines, String element) {
        List<int[]> groups = new ArrayList<>();
        boolean[] used = new boolean[lines.fit().size()];
        for (Amounts.Phase phase : plan.phases()) {
            int[] own = lines.of(phase.lines());
            if (!(phase.formula().amount(element) > 0)) {
                remarks.add(
                        new AmountRemark.NotPossible(
                                "amount of " + phase.formula(), "it holds no " + element));
            } else if (own.length == 0) {
                String what = "amount of " + phase.formula();
                remarks.add(new AmountRemark.LineMissing(phase.lines().name(), what));
            } else {
                phases.add(phase);
                groups.add(own);
                Arrays.stream(own).forEach(i -> used[i] = true);
            }
        }
        IntStream.range(0, used.length)
                .filter(i -> !used[i])
                .forEach(i -> remarks.add(new AmountRemark.LineUnassigned(lines.label(i))));
        return groups;
    }

    private void amounts(String element, CountedAreas areas) {
        List<ChemicalFormula> formulas =
                new ArrayList<>(phases.stream().map(Amounts.Phase::formula).toList());
        if (!(Arrays.stream(areas.areas()).sum() > 0)) {
            remarks.add(new AmountRemark.NotPossible(WHAT, "the areas add up to nothing"));
            return;
        }
        plan.exchange().ifPresent(exchange -> exchange(exchange, element, areas, formulas));
        Composition composition =
                Composition.of(element, formulas, areas.areas(), areas.covariance());
        add(element + " in ", composition.atomFractions());
        add("mole fraction ", composition.moleFractions());
        add("mass fraction ", composition.massFractions());
        if (plan.batch().keySet().stream().anyMatch(f -> f.amount(element) > 0)) {
            for (Closure closure : MassBalance.of(element, formulas, areas, plan.batch())) {
                values.add(Value.of(closure.what() + ", found", closure.implied(), Unit.NONE));
                values.add(Value.of(closure.what() + ", weighed in", closure.stated(), Unit.NONE));
            }
        }
    }

    private void add(String name, List<Measured> fractions) {
        for (int i = 0; i < fractions.size(); i++) {
            values.add(Value.of(name + label(phases.get(i)), fractions.get(i), Unit.NONE));
        }
    }

    /// A phase is called as its line is, because its formula may be what is looked for.
    private static String label(Amounts.Phase phase) {
        LineChoice lines = phase.lines();
        boolean named = Character.isLetter(lines.name().charAt(0));
        return named ? lines.name() : phase.formula().text();
    }

    /// The oxygen that the host took up, from the salt it left.
    private void exchange(
            Amounts.Exchange exchange,
            String element,
            CountedAreas areas,
            List<ChemicalFormula> formulas) {
        int host = formulas.indexOf(exchange.host());
        int salt = formulas.indexOf(exchange.salt());
        if (host < 0 || salt < 0 || !(areas.areas()[host] > 0)) {
            remarks.add(
                    new AmountRemark.NotPossible(
                            "oxygen x", "it takes the areas of host and salt"));
            return;
        }
        double[] above = new double[formulas.size()];
        double[] below = new double[formulas.size()];
        above[salt] = 1 / exchange.salt().amount(element);
        below[host] = 1 / exchange.host().amount(element);
        Measured x = areas.ratio(above, below).scaled(0.5);
        if (!(x.value() >= 0 && x.value() <= 1)) {
            remarks.add(
                    new AmountRemark.NotPossible(
                            "oxygen x",
                            "the areas give "
                                    + Digits.of(x.value(), 3)
                                    + ", which is not within 0 and 1"));
            return;
        }
        values.add(Value.of("oxygen x", x, Unit.NONE));
        balance(exchange, element, areas, salt);
        printed(exchange.printed())
                .ifPresent(stated -> values.add(Value.of("oxygen x, printed", stated, Unit.NONE)));
        formulas.set(host, new OxygenExchange(x).product(exchange.host()));
    }

    /// The same from the salt alone, where it is known what was weighed in.
    private void balance(Amounts.Exchange exchange, String element, CountedAreas areas, int salt) {
        Optional<Double> atoms = atomsPerHost(exchange.host(), element);
        if (atoms.isEmpty()) {
            return;
        }
        double[] all = areas.only(IntStream.range(0, areas.size()).toArray());
        Measured share = areas.ratio(areas.only(salt), all);
        double inSalt = exchange.salt().amount(element);
        Measured implied = share.scaled(atoms.get() / inSalt / 2);
        values.add(Value.of("oxygen x, by mass balance", implied, Unit.NONE));
    }

    /// Atoms of the counted element weighed in per formula unit of host, which the element that
    /// only the host holds counts.
    private Optional<Double> atomsPerHost(ChemicalFormula host, String element) {
        double atoms = amount(element);
        return host.amounts().entrySet().stream()
                .filter(part -> !part.getKey().symbol().equals(element))
                .filter(
                        part ->
                                !List.of("O", "F", "Cl", "Br", "I")
                                        .contains(part.getKey().symbol()))
                .map(part -> amount(part.getKey().symbol()) / part.getValue())
                .filter(hosts -> hosts > 0 && atoms > 0)
                .findFirst()
                .map(hosts -> atoms / hosts);
    }

    private double amount(String element) {
        double sum = 0;
        for (Map.Entry<ChemicalFormula, Double> part : plan.batch().entrySet()) {
            sum += part.getValue() * part.getKey().amount(element);
        }
        return sum;
    }

    private Optional<Measured> printed(Map<String, Measured> printed) {
        String file = known.file();
        String name = file.substring(file.lastIndexOf('/') + 1);
        return Optional.ofNullable(printed.get(file))
                .or(() -> Optional.ofNullable(printed.get(name)))
                .or(() -> Optional.ofNullable(printed.get("")));
    }
}
