package science.haven.formats.biologic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// When an acquisition began: the log holds it as days since the end of 1899, at a place that
/// changed with the versions. It is believed only where it falls on the day that the head of the
/// data module shows.
final class EcLabClock {

    /// Where the number was found: in logs of EC-Lab 10 and 11 at the last of them.
    private static final int[] PLACES = {465, 469, 473, 585};

    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MM/dd/yy", Locale.ROOT);
    private static final double LEAST_DAYS = 30_000;
    private static final double MOST_DAYS = 80_000;
    private static final double MILLISECONDS = 86_400_000;

    private EcLabClock() {}

    /// Reads the clock.
    ///
    /// @param log the log of the file
    /// @param data its data, whose head has the day
    /// @return date and time on the clock of the computer; empty where nothing fits
    static Optional<LocalDateTime> started(EcLabModule log, EcLabModule data) {
        Optional<LocalDate> day = day(data.date());
        for (int place : PLACES) {
            if (log.holds(place, Double.BYTES)) {
                double days = log.content().getDouble(place);
                if (days > LEAST_DAYS && days < MOST_DAYS) {
                    LocalDateTime found =
                            DAY_ZERO.plus(Math.round(days * MILLISECONDS), ChronoUnit.MILLIS);
                    if (day.filter(found.toLocalDate()::equals).isPresent()) {
                        return Optional.of(found);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written, DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
