package science.haven.data;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How an NMR signal was recorded, as far as the file tells. Temperature, spinning frequency,
/// recycle delay and field are conditions of the provenance, because they may be doubtful.
///
/// @param title what the operator wrote; empty if nothing
/// @param pulseProgram name of the pulse program; empty if unknown
/// @param scans number of scans added up; 1 if unknown
/// @param start when the recording began, if the file says so
/// @param delays delays D0, D1, … of the pulse program in s; empty if unknown
/// @param pulses pulse lengths P0, P1, … in s; empty if unknown
/// @param loops loop counters L0, L1, …; empty if unknown
/// @param gradientShapes names of the shapes of gradient pulses 0, 1, …; empty if unknown
public record Acquisition(
        String title,
        String pulseProgram,
        int scans,
        Optional<Instant> start,
        double[] delays,
        double[] pulses,
        int[] loops,
        List<String> gradientShapes) {

    public Acquisition {
        delays = delays.clone();
        pulses = pulses.clone();
        loops = loops.clone();
        gradientShapes = List.copyOf(gradientShapes);
    }

    /// A recording that says nothing about gradient pulses.
    ///
    /// @param title what the operator wrote; empty if nothing
    /// @param pulseProgram name of the pulse program; empty if unknown
    /// @param scans number of scans added up; 1 if unknown
    /// @param start when the recording began, if the file says so
    /// @param delays delays D0, D1, … of the pulse program in s; empty if unknown
    /// @param pulses pulse lengths P0, P1, … in s; empty if unknown
    /// @param loops loop counters L0, L1, …; empty if unknown
    public Acquisition(
            String title,
            String pulseProgram,
            int scans,
            Optional<Instant> start,
            double[] delays,
            double[] pulses,
            int[] loops) {
        this(title, pulseProgram, scans, start, delays, pulses, loops, List.of());
    }

    /// Nothing is known, as for a simulated signal.
    ///
    /// @param title what the signal is
    /// @return the acquisition
    public static Acquisition unknown(String title) {
        return new Acquisition(
                title, "", 1, Optional.empty(), new double[0], new double[0], new int[0]);
    }
}
