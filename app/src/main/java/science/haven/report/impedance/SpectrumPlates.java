package science.haven.report.impedance;

import science.haven.data.ImpedanceSpectrum;
import science.haven.figure.impedance.ImpedanceCurve;
import science.haven.figure.impedance.ImpedanceFigures;
import science.haven.figure.impedance.ImpedanceTrace;
import science.haven.figure.impedance.RelaxationTimes;
import science.haven.figure.impedance.Residuals;
import science.haven.impedance.FittedCurve;
import science.haven.impedance.kramerskronig.KramersKronigTest;
import science.haven.impedance.relaxationtimes.RelaxationDistribution;
import science.haven.impedance.relaxationtimes.RelaxationPeak;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.study.impedance.AnalysedSpectrum;
import science.haven.study.result.FileResult;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The figures of single spectra and of a series of them.
public final class SpectrumPlates {

    /// More curves than this in one figure cannot be told apart.
    private static final int MOST = 9;

    /// Points that a distribution of relaxation times takes.
    private static final int FEWEST = 3;

    private SpectrumPlates() {}

    /// All spectra of a measurement in one Nyquist and one Bode plot.
    ///
    /// @param measurement name of the measurement
    /// @param spectra its spectra
    /// @return the figures
    public static List<Plate> overview(String measurement, List<AnalysedSpectrum> spectra) {
        List<AnalysedSpectrum> shown = thinned(spectra);
        List<ImpedanceTrace> traces = shown.stream().map(s -> trace(s, false)).toList();
        String which =
                shown.size() < spectra.size()
                        ? " %d of %d spectra are shown.".formatted(shown.size(), spectra.size())
                        : "";
        return List.of(
                new Plate(
                        measurement + "-nyquist",
                        "Impedance of all spectra with the fitted circuit (lines). Full symbols"
                                + " mark whole decades of frequency."
                                + which,
                        ImpedanceFigures.nyquist(traces)),
                new Plate(
                        measurement + "-bode",
                        "The same over frequency: (a) modulus and (b) phase, with the fitted"
                                + " circuit (lines)."
                                + which,
                        ImpedanceFigures.bode(traces)));
    }

    /// Every figure of one spectrum.
    ///
    /// @param name name of the files
    /// @param spectrum the spectrum
    /// @return the figures
    public static List<Plate> of(String name, AnalysedSpectrum spectrum) {
        ImpedanceTrace trace = trace(spectrum, true);
        double noise = spectrum.result().quality().flatMap(q -> q.noise()).orElse(0.0);
        List<Plate> plates = new ArrayList<>();
        plates.add(
                new Plate(
                        name + "-nyquist",
                        "Impedance with the fitted circuit and its arcs.",
                        ImpedanceFigures.nyquist(List.of(trace))));
        plates.add(
                new Plate(
                        name + "-residuals",
                        "What the circuit leaves over, with the noise of the data (band).",
                        ImpedanceFigures.residuals(residuals(spectrum.fit().curve(), noise))));
        plates.add(
                new Plate(
                        name + "-kramers-kronig",
                        "Kramers-Kronig test: (a) data and the nearest consistent impedance, (b)"
                                + " what it leaves over.",
                        kramersKronig(spectrum, noise)));
        if (spectrum.spectrum().size() >= FEWEST) {
            plates.add(
                    new Plate(
                            name + "-relaxation-times",
                            "Distribution of relaxation times with the resistance of each peak.",
                            ImpedanceFigures.relaxationTimes(times(spectrum.spectrum()))));
        }
        return plates;
    }

    private static List<AnalysedSpectrum> thinned(List<AnalysedSpectrum> spectra) {
        if (spectra.size() <= MOST) {
            return spectra;
        }
        List<AnalysedSpectrum> kept = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            kept.add(spectra.get((int) Math.round(i * (spectra.size() - 1.0) / (MOST - 1))));
        }
        return kept;
    }

    private static ImpedanceTrace trace(AnalysedSpectrum spectrum, boolean arcs) {
        FileResult result = spectrum.result();
        ImpedanceTrace trace = ImpedanceTrace.of(Shown.place(result), data(spectrum.spectrum()));
        Optional<SmoothFit> smooth = SmoothFit.of(spectrum.fit());
        if (smooth.isPresent()) {
            trace = trace.fitted(smooth.get().curve());
            return arcs ? trace.withArcs(smooth.get().arcs()) : trace;
        }
        return trace;
    }

    private static ImpedanceCurve data(ImpedanceSpectrum spectrum) {
        return new ImpedanceCurve(spectrum.frequency(), spectrum.real(), spectrum.imaginary());
    }

    private static Residuals residuals(FittedCurve curve, double noise) {
        return new Residuals(
                curve.frequency(), curve.residualReal(), curve.residualImaginary(), noise);
    }

    /// The test gives residuals in ascending order of frequency; the lawful impedance is the data
    /// less the residuals.
    private static science.haven.figure.model.Figure kramersKronig(
            AnalysedSpectrum spectrum, double noise) {
        KramersKronigTest test = spectrum.test();
        ImpedanceSpectrum data = spectrum.spectrum();
        Integer[] order = new Integer[data.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(data.frequency()[a], data.frequency()[b]));
        int n = test.frequency().length;
        double[] real = new double[n];
        double[] imaginary = new double[n];
        for (int i = 0; i < n; i++) {
            double x = data.real()[order[i]];
            double y = data.imaginary()[order[i]];
            real[i] = x - test.real()[i] * Math.hypot(x, y);
            imaginary[i] = y - test.imaginary()[i] * Math.hypot(x, y);
        }
        return ImpedanceFigures.kramersKronig(
                data(data),
                new ImpedanceCurve(test.frequency(), real, imaginary),
                new Residuals(test.frequency(), test.real(), test.imaginary(), noise));
    }

    private static RelaxationTimes times(ImpedanceSpectrum spectrum) {
        RelaxationDistribution distribution =
                science.haven.impedance.relaxationtimes.RelaxationTimes.of(spectrum);
        List<RelaxationTimes.Peak> peaks = new ArrayList<>();
        for (RelaxationPeak peak : distribution.peaks()) {
            double height = height(distribution, peak);
            peaks.add(
                    new RelaxationTimes.Peak(
                            peak.tau().value(), height, resistance(peak.resistance())));
        }
        return new RelaxationTimes(
                distribution.tau(), distribution.gamma(), distribution.uncertainty(), peaks);
    }

    private static double height(RelaxationDistribution distribution, RelaxationPeak peak) {
        double[] tau = distribution.tau();
        int nearest = 0;
        for (int i = 0; i < tau.length; i++) {
            double now = Math.abs(Math.log(tau[i] / peak.tau().value()));
            if (now < Math.abs(Math.log(tau[nearest] / peak.tau().value()))) {
                nearest = i;
            }
        }
        return tau.length == 0 ? 0 : distribution.gamma()[nearest];
    }

    private static String resistance(Measured measured) {
        for (String unit : List.of("GΩ", "MΩ", "kΩ", "Ω")) {
            Unit prefixed = Unit.parse(unit);
            if (Math.abs(measured.value()) >= prefixed.toSi()) {
                double kept = Double.parseDouble(Shown.plain(prefixed.fromSi(measured.value()), 3));
                return new Quantity(Measured.exact(prefixed.inSi(kept)), prefixed).text();
            }
        }
        return new Quantity(measured, Unit.OHM).text();
    }
}
