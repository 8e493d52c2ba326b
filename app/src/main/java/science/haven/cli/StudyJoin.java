package science.haven.cli;

import science.haven.cli.terminal.Complaints;
import science.haven.cli.terminal.Table;
import science.haven.cli.terminal.Terminal;
import science.haven.figure.FigureFiles;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.report.DiffusionMapPlate;
import science.haven.report.page.Shown;
import science.haven.report.page.TextFile;
import science.haven.study.JoinedStudies;
import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.diffusion.DiffusionLine;
import science.haven.study.diffusion.DiffusionPoint;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.ResultsFolder;
import science.haven.transport.TemperatureLaw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Runs several studies of one sample and says what they say together.
///
/// @param studies their folders or files
/// @param target folder for figure and table; empty for none
record StudyJoin(List<Path> studies, Optional<Path> target) {

    int run(Terminal terminal) throws IOException {
        List<StudyOutcome> outcomes = new ArrayList<>();
        for (Path study : studies) {
            outcomes.add(
                    new StudyRun(StudyReader.read(study), Version.text(), terminal.progress())
                            .run());
        }
        JoinedStudies joined = JoinedStudies.of(outcomes);
        if (joined.map().lines().isEmpty()) {
            terminal.complain(
                    "no study has a diffusion coefficient or a conductivity with carriers");
            return Complaints.DATA;
        }
        print(joined, terminal);
        if (target.isPresent()) {
            write(joined, target.get());
            terminal.out().println();
            terminal.out().println("Figure and table: " + target.get());
        }
        List<FileResult> failures =
                outcomes.stream().flatMap(o -> o.results().failures().stream()).toList();
        failures.forEach(failure -> terminal.complain(failure.reason()));
        return failures.isEmpty() ? 0 : Complaints.DATA;
    }

    private static void print(JoinedStudies joined, Terminal terminal) {
        if (joined.samples().size() > 1) {
            terminal.out().println("taken for one sample: " + String.join(" | ", joined.samples()));
            terminal.out().println();
        }
        Table table = new Table("D", "points", "T / K", "first", "last", "Eₐ");
        for (DiffusionLine line : joined.map().lines()) {
            DiffusionPoint first = line.points().getFirst();
            DiffusionPoint last = line.points().getLast();
            table.row(
                    line.series().name(),
                    String.valueOf(line.points().size()),
                    kelvin(first, last),
                    text(first),
                    line.points().size() > 1 ? text(last) : Shown.NOTHING,
                    energy(line));
        }
        table.print(terminal.out(), "  ");
        List<Results.Conclusion> headlines =
                joined.conclusions().stream().filter(StudyJoin::isHeadline).toList();
        if (!headlines.isEmpty()) {
            Table conclusions = new Table("of", "quantity", "value");
            headlines.forEach(c -> conclusions.row(c.of(), c.name(), Shown.text(c)));
            terminal.out().println();
            conclusions.print(terminal.out(), "  ");
        }
        Set<String> remarks = new TreeSet<>();
        for (Results.Conclusion conclusion : joined.conclusions()) {
            conclusion.remarks().forEach(r -> remarks.add(conclusion.of() + ": " + r.text()));
        }
        if (!remarks.isEmpty()) {
            terminal.out().println();
            remarks.forEach(remark -> terminal.out().println("  " + remark));
        }
    }

    private static String kelvin(DiffusionPoint first, DiffusionPoint last) {
        String from = Digits.of(first.temperature(), 4);
        String to = Digits.of(last.temperature(), 4);
        return from.equals(to) ? from : from + " to " + to;
    }

    /// Of a break those of both sides, the colder first.
    private static String energy(DiffusionLine line) {
        if (line.bent().isPresent()) {
            RankedLaw<TemperatureLaw> bent = line.bent().get();
            return bent.law() == TemperatureLaw.TWO_SLOPES
                    ? electronvolt(bent.fit().estimate("Ecold").measured())
                            + ", then "
                            + electronvolt(bent.fit().estimate("Ehot").measured())
                    : bent.law().toString();
        }
        return line.line().map(fit -> electronvolt(fit.activationEnergy())).orElse(Shown.NOTHING);
    }

    private static String electronvolt(Measured joule) {
        return Unit.ELECTRONVOLT.fromSi(joule).text() + " eV";
    }

    /// The energies stand in the table of the lines already.
    private static boolean isHeadline(Results.Conclusion conclusion) {
        return !conclusion.name().equals("activation energy of D");
    }

    private static String text(DiffusionPoint point) {
        return new Quantity(point.value(), Unit.SQUARE_CENTIMETRE_PER_SECOND).text();
    }

    private static void write(JoinedStudies joined, Path folder) throws IOException {
        FigureFiles.write(DiffusionMapPlate.of(joined.map()).figure(), folder, "diffusion");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("D", "T / K", "D / (m²/s)", "u(D) / (m²/s)", "file"));
        for (DiffusionLine line : joined.map().lines()) {
            for (DiffusionPoint point : line.points()) {
                rows.add(
                        List.of(
                                line.series().name(),
                                TextFile.number(point.temperature()),
                                TextFile.number(point.value().value()),
                                TextFile.number(point.value().uncertainty()),
                                point.file()));
            }
        }
        TextFile table = TextFile.table("diffusion", rows);
        ResultsFolder.write(folder.resolve(table.name()), table.text());
    }
}
