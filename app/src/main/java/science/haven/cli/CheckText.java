package science.haven.cli;

import science.haven.quantity.Unit;
import science.haven.report.page.Shown;
import science.haven.transport.audit.Check;
import science.haven.transport.audit.Claim;
import science.haven.transport.audit.Printed;
import science.haven.transport.audit.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A check in words, one or a few lines.
final class CheckText {

    private static final int DIGITS = 3;

    private static final int INDENT = 4;

    private static final int MOST_DIGITS = 6;

    private CheckText() {}

    static List<String> of(Check check, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(mark(check.verdict())).append(' ');
        head.append(check.what());
        check.claim()
                .map(Claim::where)
                .filter(where -> !where.isEmpty())
                .ifPresent(where -> head.append(" (").append(where).append(')'));
        check.claim().map(claim -> printed(claim, check.unit())).ifPresent(head::append);
        check.follows().ifPresent(follows -> head.append(follows(check, follows)));
        lines.add(head.toString());
        if (check.verdict() != Verdict.AGREES) {
            String from =
                    check.from().stream().map(CheckText::inputs).collect(Collectors.joining("; "));
            lines.add(
                    " ".repeat(INDENT)
                            + check.relation()
                            + (from.isEmpty() ? "" : ", with " + from));
            if (!check.comment().isEmpty()) {
                lines.add(" ".repeat(INDENT) + check.comment());
            }
        }
        return lines.stream().flatMap(line -> wrapped(line, columns).stream()).toList();
    }

    /// Lines no longer than so many characters; what goes on stands below, further in.
    private static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        String indent = " ".repeat(text.length() - text.stripLeading().length() + INDENT);
        StringBuilder line = new StringBuilder(indent.substring(INDENT));
        for (String word : text.strip().split(" ", -1)) {
            if (line.length() + word.length() >= columns && !line.toString().isBlank()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case CONTRADICTS -> "✗";
            case DOUBTFUL -> "?";
            case AGREES -> "✓";
            case FOLLOWS -> "→";
        };
    }

    private static String follows(Check check, Printed follows) {
        String text = text(follows, check.unit());
        return switch (check.verdict()) {
            case AGREES, CONTRADICTS ->
                    check.claim().isPresent() ? ", follows " + text : ": " + text;
            case DOUBTFUL, FOLLOWS -> ": " + text;
        };
    }

    /// What the claim itself prints.
    private static String printed(Claim claim, Unit unit) {
        return switch (claim) {
            case Claim.Quantity number -> ": printed " + number(number.printed(), number.unit());
            case Claim.Ratio ratio -> ": said " + number(ratio.printed(), Unit.NONE);
            case Claim.Increase rise -> ": said " + number(rise.printed(), Unit.PERCENT);
            case Claim.Mean mean -> ": said " + number(mean.printed(), unit);
            case Claim.Trend trend -> ": said to be " + (trend.rising() ? "rising" : "falling");
            case Claim.Same _, Claim.Composition _ -> "";
        };
    }

    private static String inputs(Claim claim) {
        return switch (claim) {
            case Claim.Quantity number ->
                    number.name() + " " + number(number.printed(), number.unit());
            default -> claim.name();
        };
    }

    private static String number(Printed printed, Unit unit) {
        return withUnit(Shown.rounded(unit.fromSi(printed.value()), 6), unit);
    }

    /// As many digits as the range leaves, and the range where it is wider than a digit.
    private static String text(Printed printed, Unit unit) {
        double lower = unit.fromSi(printed.lower());
        double upper = unit.fromSi(printed.upper());
        double middle = unit.fromSi(printed.value());
        double share = (upper - lower) / Math.max(Math.abs(middle), Double.MIN_NORMAL);
        int digits = share > 0 ? (int) Math.ceil(-Math.log10(share)) + 2 : MOST_DIGITS;
        digits = Math.clamp(digits, DIGITS, MOST_DIGITS);
        String value = withUnit(Shown.rounded(middle, digits), unit);
        String low = Shown.rounded(lower, digits);
        String high = Shown.rounded(upper, digits);
        return low.equals(high) ? value : "%s (%s to %s)".formatted(value, low, high);
    }

    private static String withUnit(String number, Unit unit) {
        return unit.symbol().isEmpty() ? number : number + " " + unit.symbol();
    }
}
