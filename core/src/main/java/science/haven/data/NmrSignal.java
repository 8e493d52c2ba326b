package science.haven.data;

import java.util.Arrays;
import java.util.Optional;

/// An NMR signal of one or two dimensions, in time or in frequency: raw from the spectrometer,
/// processed there, or at any step between the two.
///
/// A one-dimensional signal has one row. Row r, point i lies at `values[2 (r · points + i)]` (real)
/// and the place behind it (imaginary). Values are the sums over all scans as the instrument counts
/// them, with its scaling by powers of two undone.
///
/// @param values real and imaginary parts in turn, row after row, in the instrument's counts
/// @param direct the dimension in which the receiver listened
/// @param indirect the dimension of the rows; empty for a one-dimensional signal
/// @param acquisition how the signal was recorded
/// @param provenance where the data come from
public record NmrSignal(
        double[] values,
        SpectralAxis direct,
        Optional<SignalAxis> indirect,
        Acquisition acquisition,
        Provenance provenance)
        implements Measurement {

    /// Takes the array as it is: signals are large and are made anew by every processing step, so
    /// nobody writes into an array that a signal holds.
    public NmrSignal {
        int rows = indirect.map(SignalAxis::rows).orElse(1);
        if (values.length != 2L * rows * direct.points()) {
            throw new IllegalArgumentException(
                    "values must hold %d × %d complex points, got %d numbers"
                            .formatted(rows, direct.points(), values.length));
        }
    }

    /// Number of rows.
    ///
    /// @return rows, 1 for a one-dimensional signal
    public int rows() {
        return indirect.map(SignalAxis::rows).orElse(1);
    }

    /// Whether the rows are an array of delays, gradients or the like.
    ///
    /// @return the array, if so
    public Optional<ArrayAxis> array() {
        return indirect.filter(ArrayAxis.class::isInstance).map(ArrayAxis.class::cast);
    }

    /// One row as a one-dimensional signal.
    ///
    /// @param r number of the row, from 0
    /// @return a copy of the row with the same acquisition and provenance
    public NmrSignal row(int r) {
        int length = 2 * direct.points();
        double[] row = Arrays.copyOfRange(values, r * length, (r + 1) * length);
        return new NmrSignal(row, direct, Optional.empty(), acquisition, provenance);
    }
}
