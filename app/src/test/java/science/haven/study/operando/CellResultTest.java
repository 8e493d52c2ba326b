package science.haven.study.operando;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.Condition;
import science.haven.data.Provenance;
import science.haven.data.Spectrum;
import science.haven.data.Transient;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.OperandoPlan.Clock;
import science.haven.study.result.FileResult;
import science.haven.study.spectrum.AnalysedLines;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The cell of these tests ran 1 mA for 100 s from 12:00:00 on its own clock; the spectra began at
/// 11:00:20 universal time.
class CellResultTest {

    private static final Provenance NOWHERE =
            new Provenance("cell.mpr", "", "", "", List.of(), List.of());

    private static CellRecord cell(Optional<LocalDateTime> started) {
        Transient data =
                new Transient(
                        new double[] {0, 50, 100},
                        new double[] {0.1, 0.2, 0.3},
                        new double[] {1e-3, 1e-3, 1e-3},
                        started,
                        NOWHERE);
        var stretch = new CellRecord.Stretch(FileResult.Source.of(NOWHERE), data);
        return new CellRecord(List.of(stretch), true, List.of());
    }

    private static List<AnalysedLines> spectra(Optional<Instant> start) {
        Condition time =
                new Condition(
                        "time",
                        Measured.exact(0),
                        Unit.HOUR,
                        Condition.Origin.FILE,
                        Optional.empty());
        FileResult result =
                new FileResult(
                        FileResult.Source.of(NOWHERE),
                        List.of(time),
                        "",
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        Spectrum spectrum =
                new Spectrum(new double[] {1, 2}, new double[] {0, 0}, "shift", Unit.PPM, NOWHERE);
        return List.of(
                new AnalysedLines(
                        result,
                        spectrum,
                        "7Li",
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        start));
    }

    private static final Optional<LocalDateTime> NOON =
            Optional.of(LocalDateTime.of(2023, 8, 11, 12, 0, 0));
    private static final Optional<Instant> BEGIN =
            Optional.of(Instant.parse("2023-08-11T11:00:20Z"));

    private static double begin(CellResult result) {
        return result.record().orElseThrow().time()[0];
    }

    @Test
    void allThreeWaysOfJoiningAgree() {
        List<AnalysedLines> spectra = spectra(BEGIN);
        Clock zone = new Clock.Zone(ZoneOffset.ofHours(1));
        Clock moment = new Clock.Started(OffsetDateTime.parse("2023-08-11T12:00:00+01:00"));
        Clock offset = new Clock.Offset(Quantity.parse("-20 s"));
        for (Clock clock : List.of(zone, moment, offset)) {
            CellResult result = CellResult.of("nmr", cell(NOON), clock, spectra);
            assertThat(begin(result)).isCloseTo(-20, within(1e-9));
            assertThat(result.remarks()).isEmpty();
            var state = result.trace(false).orElseThrow().at(30).orElseThrow();
            assertThat(state.charge()).isCloseTo(0.05, within(1e-12));
            assertThat(state.voltage()).isCloseTo(0.2, within(1e-12));
        }
    }

    @Test
    void aNegativePlatingCurrentIsTurned() {
        Clock offset = new Clock.Offset(Quantity.parse("0 s"));
        CellResult result = CellResult.of("nmr", cell(NOON), offset, spectra(BEGIN));
        var state = result.trace(true).orElseThrow().at(100).orElseThrow();
        assertThat(state.charge()).isCloseTo(-0.1, within(1e-12));
    }

    /// Nothing is guessed: neither a zone nor a beginning.
    @Test
    void clocksThatCannotBeJoinedStayApart() {
        List<AnalysedLines> spectra = spectra(BEGIN);
        assertThat(said(cell(NOON), new Clock.Unknown(), spectra)).contains("give 'zone'");
        assertThat(said(cell(Optional.empty()), new Clock.Unknown(), spectra))
                .contains("give 'start' or 'offset'");
        assertThat(said(cell(NOON), new Clock.Zone(ZoneOffset.UTC), spectra(Optional.empty())))
                .contains("the spectra do not say when");
    }

    private static String said(CellRecord cell, Clock clock, List<AnalysedLines> spectra) {
        CellResult result = CellResult.of("nmr", cell, clock, spectra);
        assertThat(result.record()).isEmpty();
        assertThat(result.conclusions().getFirst().measured()).isEmpty();
        assertThat(result.remarks()).extracting(Remark::code).containsExactly("CLOCKS_APART");
        return result.remarks().getFirst().text();
    }
}
