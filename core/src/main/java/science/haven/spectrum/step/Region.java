package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.spectrum.signal.Signals;

/// Keeps a part of a spectrum.
///
/// @param from lower end in ppm
/// @param to upper end in ppm
public record Region(double from, double to) implements ProcessingStep {

    public Region {
        if (!(from < to && Double.isFinite(from) && Double.isFinite(to))) {
            throw new IllegalArgumentException(
                    "from must be < to in ppm, got %s and %s".formatted(from, to));
        }
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        SpectralAxis axis = Signals.frequency(signal, "a region");
        int first = (int) Math.ceil((axis.offset(from) - axis.start()) / axis.step() - 1e-9);
        int last = (int) Math.floor((axis.offset(to) - axis.start()) / axis.step() + 1e-9);
        first = Math.max(first, 0);
        last = Math.min(last, axis.points() - 1);
        int points = last - first + 1;
        if (points < 1) {
            throw new IllegalArgumentException(
                    "a region must lie in the spectrum, %s to %s ppm, got %s to %s ppm"
                            .formatted(
                                    axis.ppm(axis.at(0)),
                                    axis.ppm(axis.at(axis.points() - 1)),
                                    from,
                                    to));
        }
        double[] values = new double[2 * points * signal.rows()];
        for (int row = 0; row < signal.rows(); row++) {
            int offset = 2 * (row * axis.points() + first);
            System.arraycopy(signal.values(), offset, values, 2 * row * points, 2 * points);
        }
        return Signals.with(
                signal,
                values,
                Signals.axis(axis, Domain.FREQUENCY, points, axis.at(first), axis.step()));
    }

    @Override
    public String text() {
        return "region: {from: %s ppm, to: %s ppm}".formatted(from, to);
    }
}
