package science.haven.formats.columns;

import science.haven.data.ArrayAxis;
import science.haven.data.IonProfile;
import science.haven.data.NmrSignal;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.data.Spectrum;
import science.haven.quantity.Unit;

/// Writes spectra and NMR signals as comma-separated columns with their units in the headings.
///
/// Numbers are the shortest that read back as the same bits.
public final class SpectrumColumnsWriter {

    private SpectrumColumnsWriter() {}

    /// Writes a spectrum: its abscissa and its intensity.
    ///
    /// @param spectrum the spectrum
    /// @return the table with its headings
    public static String write(Spectrum spectrum) {
        StringBuilder table = new StringBuilder();
        table.append(heading(spectrum.quantity(), spectrum.unit())).append(",intensity\n");
        double[] abscissa = spectrum.abscissa();
        double[] intensity = spectrum.intensity();
        for (int i = 0; i < abscissa.length; i++) {
            table.append(abscissa[i]).append(',').append(intensity[i]).append('\n');
        }
        return table.toString();
    }

    /// Writes a profile: its abscissa and the counts of each ion.
    ///
    /// @param profile the profile
    /// @return the table with its headings
    public static String write(IonProfile profile) {
        StringBuilder table = new StringBuilder(heading(profile.quantity(), profile.unit()));
        for (IonProfile.Ion ion : profile.ions()) {
            table.append(',').append(heading(ion.name(), Unit.NONE));
        }
        table.append('\n');
        for (int i = 0; i < profile.size(); i++) {
            table.append(profile.abscissa()[i]);
            for (IonProfile.Ion ion : profile.ions()) {
                table.append(',').append(ion.counts()[i]);
            }
            table.append('\n');
        }
        return table.toString();
    }

    /// Writes a signal: what the row was taken at if there are several, the time, chemical shift or
    /// frequency offset, the real part, and the imaginary part if there is one.
    ///
    /// @param signal the signal
    /// @return the table with its headings
    public static String write(NmrSignal signal) {
        boolean complex = signal.direct().quadrature() != Quadrature.REAL;
        StringBuilder table = new StringBuilder();
        signal.indirect().ifPresent(axis -> table.append(heading(axis)).append(','));
        table.append(heading(signal.direct())).append(",real");
        table.append(complex ? ",imaginary\n" : "\n");
        double[] values = signal.values();
        int points = signal.direct().points();
        for (int r = 0; r < signal.rows(); r++) {
            int row = r;
            String first = signal.indirect().map(axis -> place(axis, row) + ",").orElse("");
            for (int i = 0; i < points; i++) {
                int at = 2 * (r * points + i);
                table.append(first).append(place(signal.direct(), i)).append(',');
                table.append(values[at]);
                if (complex) {
                    table.append(',').append(values[at + 1]);
                }
                table.append('\n');
            }
        }
        return table.toString();
    }

    private static String heading(SignalAxis axis) {
        return switch (axis) {
            case ArrayAxis array -> heading(array.quantity(), array.unit());
            case SpectralAxis spectral ->
                    spectral.domain() == Domain.TIME
                            ? heading("time", Unit.SECOND)
                            : spectral.reference() > 0
                                    ? heading("chemical shift", Unit.PPM)
                                    : heading("frequency", Unit.HERTZ);
        };
    }

    private static String heading(String quantity, Unit unit) {
        String name = quantity.replaceAll("[,;\\s\"]+", " ");
        return unit.symbol().isEmpty() ? name : name + " / " + unit.symbol();
    }

    /// Where a row or point lies. Two rows of one increment, as of a States acquisition, share it.
    private static double place(SignalAxis axis, int row) {
        return switch (axis) {
            case ArrayAxis array -> array.unit().fromSi(array.values()[row]);
            case SpectralAxis spectral -> {
                double at = spectral.at(row / Math.max(1, spectral.rows() / spectral.points()));
                boolean shift = spectral.domain() == Domain.FREQUENCY && spectral.reference() > 0;
                yield shift ? spectral.ppm(at) : at;
            }
        };
    }
}
