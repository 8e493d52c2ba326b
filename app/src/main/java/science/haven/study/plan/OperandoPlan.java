package science.haven.study.plan;

import science.haven.quantity.Quantity;
import science.haven.spectrum.metal.Metal;
import science.haven.study.file.FilePattern;
import science.haven.study.file.Place;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What is asked of spectra that were recorded one after the other, of a cell at work for example.
///
/// @param lines how the lines of the spectra know of each other; empty if each is fitted alone
/// @param cell the record of the cell, if there is one
/// @param metal what its signal is worth, if it is that of a metal
public record OperandoPlan(Optional<Lines> lines, Optional<Cell> cell, Optional<Metallic> metal) {

    /// Spectra of which nothing more is asked.
    public static final OperandoPlan NONE =
            new OperandoPlan(Optional.empty(), Optional.empty(), Optional.empty());

    /// Whether anything is asked.
    ///
    /// @return true if nothing is
    public boolean isEmpty() {
        return equals(NONE);
    }

    /// How the lines of one spectrum know of those of the others.
    public enum Lines {
        /// Each spectrum starts where the one before ended.
        FOLLOWED("followed"),
        /// All share positions and widths.
        SHARED("shared"),
        /// Positions move on straight lines over time.
        OVER_TIME("linear over time"),
        /// Positions move on straight lines over temperature.
        OVER_TEMPERATURE("linear over temperature");

        private final String word;

        Lines(String word) {
            this.word = word;
        }

        /// As the study file writes it.
        ///
        /// @return for example `followed`
        public String word() {
            return word;
        }
    }

    /// Voltage and current of the cell.
    ///
    /// @param place where it stands in the study file
    /// @param files the files, each of one stretch of time
    /// @param clock how their clock is joined with that of the spectra
    /// @param current the current, for files that hold none
    public record Cell(
            Place place, List<FilePattern> files, Clock clock, Optional<Quantity> current) {

        /// Keeps a copy of the list.
        public Cell {
            files = List.copyOf(files);
        }
    }

    /// How the clock of a cell is joined with that of the spectra.
    public sealed interface Clock {

        /// The moment at which the clock of the cell reads 0.
        ///
        /// @param moment the moment
        record Started(OffsetDateTime moment) implements Clock {}

        /// The clock of the cell reads 0 so long after the first spectrum was begun.
        ///
        /// @param after the time; negative if the cell ran first
        record Offset(Quantity after) implements Clock {}

        /// The files say date and time, on a clock of this zone.
        ///
        /// @param zone difference from universal time
        record Zone(ZoneOffset zone) implements Clock {}

        /// Nobody says.
        record Unknown() implements Clock {}
    }

    /// What the signal of a metal is worth.
    ///
    /// @param place where it stands in the study file
    /// @param metal the metal
    /// @param integral name of the integral over its line
    /// @param calibration what a signal of a known amount is
    /// @param flip flip angle at the surface of the metal
    /// @param thickness thickness of what grows; empty if it is thin against the skin depth
    /// @param negative whether a negative current makes metal grow
    public record Metallic(
            Place place,
            Metal metal,
            String integral,
            Calibration calibration,
            Quantity flip,
            Optional<Quantity> thickness,
            boolean negative) {}

    /// A signal of a known amount.
    public sealed interface Calibration {

        /// A sample of known amount, measured in the same way.
        ///
        /// @param amount its amount
        /// @param signal its integral
        record Known(Quantity amount, Quantity signal) implements Calibration {}

        /// The electrodes before anything grew, which are thicker than the radio field reaches: the
        /// signal of the first spectrum.
        ///
        /// @param area area of all their faces that lie along the radio field
        record Electrodes(Quantity area) implements Calibration {}
    }
}
