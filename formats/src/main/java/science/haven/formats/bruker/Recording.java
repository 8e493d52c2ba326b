package science.haven.formats.bruker;

import science.haven.data.Acquisition;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a signal was recorded, out of `acqus`.
final class Recording {

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\d) +(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?) +([+-]\\d{4})");
    private static final DateTimeFormatter DATE =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-MM-dd HH:mm:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .appendPattern(" xx")
                    .toFormatter(Locale.ROOT);

    /// The comment is written again whenever a program touches the file; only if it is this close
    /// to the date, which has whole seconds, it is the same moment.
    private static final Duration SAME = Duration.ofSeconds(10);

    private static final long YEAR_1980 = 315_532_800L;
    private static final long YEAR_2100 = 4_102_444_800L;

    private Recording() {}

    static Acquisition acquisition(Parameters acqus, String title) {
        double scans = acqus.number("NS");
        return new Acquisition(
                title,
                acqus.text("PULPROG"),
                scans >= 1 && scans <= Integer.MAX_VALUE ? (int) scans : 1,
                start(acqus),
                acqus.array("D"),
                Arrays.stream(acqus.array("P")).map(p -> p * 1e-6).toArray(),
                loops(acqus.array("L")),
                acqus.texts("GPNAM"));
    }

    private static int[] loops(double[] written) {
        boolean whole =
                Arrays.stream(written)
                        .allMatch(l -> l == Math.rint(l) && Math.abs(l) <= Integer.MAX_VALUE);
        return whole ? Arrays.stream(written).mapToInt(l -> (int) l).toArray() : new int[0];
    }

    /// The moment the recording began.
    static Optional<Instant> start(Parameters acqus) {
        Optional<Instant> second = second(acqus, "DATE_START").or(() -> second(acqus, "DATE"));
        Optional<Instant> written =
                acqus.comments().stream()
                        .map(Recording::written)
                        .flatMap(Optional::stream)
                        .findFirst();
        return second.isEmpty()
                ? Optional.empty()
                : written.filter(w -> near(w, second.get())).or(() -> second);
    }

    private static boolean near(Instant a, Instant b) {
        return Duration.between(a, b).abs().compareTo(SAME) <= 0;
    }

    private static Optional<Instant> second(Parameters acqus, String key) {
        double second = acqus.number(key);
        return second > YEAR_1980 && second < YEAR_2100
                ? Optional.of(Instant.ofEpochSecond((long) second))
                : Optional.empty();
    }

    private static Optional<Instant> written(String comment) {
        Matcher matcher = WRITTEN.matcher(comment);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String text = matcher.group(1) + " " + matcher.group(2) + " " + matcher.group(3);
        try {
            return Optional.of(OffsetDateTime.parse(text, DATE).toInstant());
        } catch (DateTimeParseException e) { // 31 February in a damaged file
            return Optional.empty();
        }
    }
}
