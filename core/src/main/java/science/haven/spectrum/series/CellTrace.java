package science.haven.spectrum.series;

import science.haven.data.Transient;
import science.haven.math.CoveredCurve;

import java.util.Arrays;
import java.util.Optional;

/// What a cell did on the clock of the spectra. It answers only where the cell was recorded.
///
/// @param voltage voltage in V over time in s
/// @param current current in A over time in s
/// @param charge net charge in C that passed since the first point, over time in s
public record CellTrace(CoveredCurve voltage, CoveredCurve current, CoveredCurve charge) {

    /// Steps this many times as long as nearly all others are gaps.
    private static final double GAP = 10;

    private static final double NEARLY_ALL = 0.95;

    /// The cell at one moment.
    ///
    /// @param voltage voltage in V
    /// @param current current in A
    /// @param charge net charge in C since the first point
    public record State(double voltage, double current, double charge) {}

    /// Puts the record of a cell onto the clock of the spectra. Steps ten times as long as nearly
    /// all others count as gaps.
    ///
    /// @param cell the record
    /// @param start time in s on the clock of the cell at which that of the spectra reads 0
    /// @return the trace
    public static CellTrace of(Transient cell, double start) {
        double[] steps = new double[Math.max(0, cell.size() - 1)];
        Arrays.setAll(steps, i -> Math.abs(cell.time()[i + 1] - cell.time()[i]));
        Arrays.sort(steps);
        double usual = steps.length == 0 ? 0 : steps[(int) (NEARLY_ALL * (steps.length - 1))];
        return of(cell, start, usual > 0 ? GAP * usual : Double.POSITIVE_INFINITY);
    }

    /// Puts the record of a cell onto the clock of the spectra.
    ///
    /// @param cell the record
    /// @param start time in s on the clock of the cell at which that of the spectra reads 0
    /// @param longestGap longest time between two points in s that is bridged by a straight line
    /// @return the trace
    public static CellTrace of(Transient cell, double start, double longestGap) {
        double[] time = Arrays.stream(cell.time()).map(t -> t - start).toArray();
        CoveredCurve current = CoveredCurve.of(time, cell.current(), longestGap);
        return new CellTrace(
                CoveredCurve.of(time, cell.voltage(), longestGap), current, current.integral());
    }

    /// The cell at a moment.
    ///
    /// @param time time in s on the clock of the spectra
    /// @return its state; empty where it was not recorded
    public Optional<State> at(double time) {
        var u = voltage.at(time);
        var i = current.at(time);
        var q = charge.at(time);
        return u.isPresent() && i.isPresent() && q.isPresent()
                ? Optional.of(new State(u.getAsDouble(), i.getAsDouble(), q.getAsDouble()))
                : Optional.empty();
    }
}
