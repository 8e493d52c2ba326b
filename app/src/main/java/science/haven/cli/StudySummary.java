package science.haven.cli;

import science.haven.cli.terminal.Table;
import science.haven.data.Condition;
import science.haven.quantity.Remark;
import science.haven.report.page.Shown;
import science.haven.report.page.ValueColumn;
import science.haven.study.StudyOutcome;
import science.haven.study.result.ChangedCondition;
import science.haven.study.result.FileResult;
import science.haven.study.result.Quality;
import science.haven.study.result.Results;
import science.haven.study.result.StudyRemark;
import science.haven.study.result.Value;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a study found, for the terminal: the numbers first, then what limits them.
final class StudySummary {

    private static final String CONDUCTIVITY = " conductivity";
    private static final String RESISTANCE = " resistance";

    /// Who wants to know all reads the report.
    private static final int MOST_NAMED = 5;

    /// What fits beside the name of the file.
    private static final int MOST_LINES = 6;

    private final Results results;

    StudySummary(StudyOutcome outcome) {
        results = outcome.results();
    }

    void print(PrintWriter out) {
        out.println(results.study());
        for (Results.Group group : results.measurements()) {
            out.println();
            out.println(group.name());
            print(out, group);
        }
        if (!results.conclusions().isEmpty()) {
            out.println();
            out.println("conclusions");
            Table table = new Table("of", "quantity", "value");
            Table origins = new Table("of", "drawn from");
            Set<List<String>> once = new LinkedHashSet<>();
            results.conclusions().stream()
                    .filter(StudySummary::isHeadline)
                    .forEach(
                            conclusion -> {
                                table.row(
                                        conclusion.of(), conclusion.name(), Shown.text(conclusion));
                                once.add(List.of(conclusion.of(), conclusion.ordinate()));
                            });
            once.forEach(row -> origins.row(row.toArray(String[]::new)));
            table.print(out, "  ");
            out.println();
            origins.print(out, "  ");
        }
        if (!results.contradictions().isEmpty()) {
            out.println();
            out.println("contradictions");
            results.contradictions().forEach(found -> out.println("  " + found.text()));
        }
        Remarks.of(results).print(out);
    }

    /// Where a rate is largest is seen in the figure; the report holds the numbers.
    private static boolean isHeadline(Results.Conclusion conclusion) {
        return !conclusion.name().startsWith("maximum of ");
    }

    private void print(PrintWriter out, Results.Group group) {
        List<FileResult> good =
                group.results().stream()
                        .filter(r -> r.failure().isEmpty() && !r.values().isEmpty())
                        .toList();
        List<String> names = names(good);
        List<ValueColumn> columns =
                names.stream().map(name -> ValueColumn.of(heading(name), good, name)).toList();
        Optional<ChangedCondition> changed =
                ChangedCondition.of(good).filter(c -> !c.name().equals("temperature"));
        List<String> headings = new ArrayList<>(List.of("file", ">T"));
        changed.ifPresent(condition -> headings.add(">" + condition.name()));
        columns.forEach(column -> headings.add(column.line()));
        boolean fitted = good.stream().anyMatch(result -> result.quality().isPresent());
        if (fitted) {
            headings.addAll(List.of(">misfit", ">noise"));
        }
        Table table = new Table(headings.toArray(String[]::new));
        for (int i = 0; i < good.size(); i++) {
            FileResult result = good.get(i);
            List<String> row = new ArrayList<>();
            row.add(result.source().file());
            row.add(Shown.temperature(result));
            changed.flatMap(condition -> result.condition(condition.name()))
                    .ifPresent(condition -> row.add(Shown.text(condition)));
            for (ValueColumn column : columns) {
                row.add(column.cells().get(i));
            }
            if (fitted) {
                row.add(percent(result.quality().map(Quality::misfit)));
                row.add(percent(result.quality().flatMap(Quality::noise)));
            }
            table.row(row.toArray(String[]::new));
        }
        if (!good.isEmpty()) {
            table.print(out, "  ");
        }
        silent(group, out);
        legend(names, fitted).forEach(line -> out.println("  " + line));
    }

    /// Data sets that were read and add no row: tables of what others worked out, spectra of which
    /// nothing was asked.
    private void silent(Results.Group group, PrintWriter out) {
        long drawn = 0;
        for (FileResult result : group.results()) {
            FileResult.Source source = result.source();
            if (result.failure().isPresent() || !result.values().isEmpty()) {
                continue;
            }
            if (source.format().startsWith("table of ")) {
                out.println(
                        "  %s, a %s: what it says is found among the conclusions"
                                .formatted(source.file(), source.format()));
            } else {
                drawn++;
            }
        }
        if (drawn > 0) {
            String what = drawn == 1 ? "1 data set is" : drawn + " data sets are";
            boolean concluded = results.conclusions().stream().anyMatch(c -> isOf(c, group.name()));
            out.println(
                    concluded
                            ? "  %s behind the conclusions".formatted(what)
                            : "  %s drawn in the report; no numbers were asked for"
                                    .formatted(what));
        }
    }

    private static boolean isOf(Results.Conclusion conclusion, String measurement) {
        return conclusion.of().equals(measurement) || conclusion.of().startsWith(measurement + ".");
    }

    private static String percent(Optional<Double> share) {
        return share.map(Shown::percent).orElse(Shown.NOTHING);
    }

    /// `σ bulk`, `R total`: the symbol with the part of the sample.
    private static String heading(String name) {
        if (name.endsWith(CONDUCTIVITY)) {
            return "σ " + name.substring(0, name.length() - CONDUCTIVITY.length());
        }
        return name.endsWith(RESISTANCE)
                ? "R " + name.substring(0, name.length() - RESISTANCE.length())
                : name;
    }

    /// What the symbols mean, and that a misfit is one of Z′ or Z″.
    private static List<String> legend(List<String> names, boolean fitted) {
        List<String> words = new ArrayList<>();
        if (names.stream().anyMatch(name -> name.endsWith(CONDUCTIVITY))) {
            words.add("σ: conductivity of the part named, with L/A of the whole sample");
        } else if (names.stream().anyMatch(name -> name.endsWith(RESISTANCE))) {
            words.add("R: resistance of the part named");
        }
        if (fitted) {
            boolean spectral = names.stream().noneMatch(StudySummary::isOfImpedance);
            words.add(
                    spectral
                            ? "misfit, noise: rms, relative to the greatest intensity"
                            : "misfit, noise: rms of Z′ or Z″, relative to |Z|");
        }
        return words;
    }

    private static boolean isOfImpedance(String name) {
        return name.endsWith(CONDUCTIVITY) || name.endsWith(RESISTANCE);
    }

    /// Conductivities where there are some, resistances otherwise.
    private static List<String> names(List<FileResult> results) {
        Set<String> conductivities = new LinkedHashSet<>();
        Set<String> resistances = new LinkedHashSet<>();
        for (FileResult result : results) {
            for (Value value : result.derived()) {
                if (value.name().endsWith(CONDUCTIVITY)
                        || value.name().equals("transference number")) {
                    conductivities.add(value.name());
                } else if (value.name().endsWith(RESISTANCE)) {
                    resistances.add(value.name());
                }
            }
        }
        if (conductivities.isEmpty() && resistances.isEmpty()) {
            List<String> times = relaxation(results);
            List<String> diffusion = diffusion(results);
            List<String> couplings = couplings(results);
            if (!couplings.isEmpty()) {
                return couplings;
            }
            return !times.isEmpty() ? times : diffusion.isEmpty() ? spectral(results) : diffusion;
        }
        return List.copyOf(conductivities.isEmpty() ? resistances : conductivities);
    }

    /// Diffusion coefficients, and what follows from two of them.
    private static List<String> diffusion(List<FileResult> results) {
        return results.stream()
                .flatMap(result -> result.derived().stream())
                .map(Value::name)
                .filter(name -> name.matches("D[*_](?!.* at ).*|H_R|k\\*|diffusion coefficient.*"))
                .distinct()
                .limit(MOST_LINES)
                .toList();
    }

    /// Couplings and asymmetries of sites.
    private static List<String> couplings(List<FileResult> results) {
        return results.stream()
                .flatMap(result -> result.parameters().stream())
                .map(Value::name)
                .filter(name -> name.matches("(C_Q|η|Δ|η_Δ)\\d|jump rate"))
                .distinct()
                .limit(MOST_LINES)
                .toList();
    }

    /// Relaxation times, of each phase.
    private static List<String> relaxation(List<FileResult> results) {
        return results.stream()
                .flatMap(result -> result.derived().stream())
                .map(Value::name)
                .filter(name -> name.matches("T[₁₂].*"))
                .distinct()
                .limit(MOST_LINES)
                .toList();
    }

    /// Integrals of spectra where some were asked for, positions and shares of their lines
    /// otherwise.
    private static List<String> spectral(List<FileResult> results) {
        Set<String> integrals = new LinkedHashSet<>();
        Set<String> lines = new LinkedHashSet<>();
        for (FileResult result : results) {
            for (Value value : result.values()) {
                if (value.name().startsWith("integral ")) {
                    integrals.add(value.name());
                } else if (value.name().startsWith("position")
                        || value.name().startsWith("share ")) {
                    lines.add(value.name());
                }
            }
        }
        return (integrals.isEmpty() ? lines : integrals).stream().limit(MOST_LINES).toList();
    }

    /// Remarks of one kind, wherever they occur: the first in full, then where else.
    private record Remarks(Map<String, Map<String, String>> texts) {

        static Remarks of(Results results) {
            Remarks remarks = new Remarks(new LinkedHashMap<>());
            boolean several = results.measurements().size() > 1;
            for (Results.Group group : results.measurements()) {
                String of = several ? group.name() + ", " : "";
                for (FileResult result : group.results()) {
                    remarks.add(of + Shown.place(result), result.remarks());
                }
            }
            for (Results.Conclusion conclusion : results.conclusions()) {
                remarks.add(conclusion.of(), conclusion.remarks());
            }
            return remarks;
        }

        private void add(String place, List<Remark> remarks) {
            for (Remark remark : remarks) {
                texts.computeIfAbsent(kind(remark), key -> new LinkedHashMap<>())
                        .putIfAbsent(place, remark.text());
            }
        }

        /// What remarks must share to stand in one line.
        private static String kind(Remark remark) {
            return switch (remark) {
                case StudyRemark.InputsLimited limited -> limited.text();
                case StudyRemark.Doubtful(Condition condition, var _) ->
                        remark.code() + " " + condition.name();
                default -> remark.code(); // the families of other packages
            };
        }

        private static String others(List<String> names) {
            if (names.isEmpty()) {
                return "";
            }
            int more = names.size() - MOST_NAMED;
            return more <= 1
                    ? " Likewise: " + String.join("; ", names)
                    : " Likewise: %s and %d more"
                            .formatted(String.join("; ", names.subList(0, MOST_NAMED)), more);
        }

        void print(PrintWriter out) {
            if (!texts.isEmpty()) {
                out.println();
                out.println("remarks");
            }
            for (Map<String, String> places : texts.values()) {
                List<String> names = new ArrayList<>(places.keySet());
                String first = names.removeFirst();
                out.println("  " + first + ": " + places.get(first) + others(names));
            }
        }
    }
}
