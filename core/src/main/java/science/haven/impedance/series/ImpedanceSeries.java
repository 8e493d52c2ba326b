package science.haven.impedance.series;

import science.haven.fit.Converged;
import science.haven.impedance.CircuitFitter;
import science.haven.impedance.ImpedanceAnalysis;
import science.haven.impedance.ImpedanceFit;
import science.haven.impedance.ImpedanceOptions;
import science.haven.impedance.ImpedanceRemark;
import science.haven.impedance.WeightedSpectrum;
import science.haven.impedance.arc.Arc;
import science.haven.impedance.circuit.Circuit;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One circuit fitted to the spectra of one sample at several temperatures.
///
/// Every spectrum is fitted freely. Then the values of each neighbour are carried over as start
/// values, up and down the series, until no spectrum finds a deeper minimum. Arcs are in order of
/// their time constants at every temperature, so R1 is the same process throughout.
///
/// @param fits one per spectrum, from low to high temperature
/// @param remarks what the comparison of neighbours tells
public record ImpedanceSeries(List<FitAtTemperature> fits, List<Remark> remarks) {

    /// A minimum counts as deeper if χ² is lower by more than this part.
    private static final double DEEPER = 1e-6;

    /// Capacitances hardly depend on temperature; a jump by more than this factor between
    /// neighbours means that the arc is not the same process.
    private static final double JUMP = 5;

    private static final int MOST_PASSES = 3;

    public ImpedanceSeries {
        fits = List.copyOf(fits);
        remarks = List.copyOf(remarks);
    }

    /// Fits a series.
    ///
    /// @param spectra the data, in any order
    /// @param circuit the circuit
    /// @param options weights, window, given values, the same for all spectra
    /// @return the fits; those that failed say why
    public static ImpedanceSeries fit(
            List<SpectrumAtTemperature> spectra, Circuit circuit, ImpedanceOptions options) {
        List<SpectrumAtTemperature> sorted =
                spectra.stream()
                        .sorted(Comparator.comparingDouble(SpectrumAtTemperature::temperature))
                        .toList();
        List<FitAtTemperature> fits = new ArrayList<>();
        for (SpectrumAtTemperature point : sorted) {
            ImpedanceFit free = ImpedanceAnalysis.fit(point.spectrum(), circuit, options);
            fits.add(new FitAtTemperature(point.temperature(), free, false));
        }
        boolean improved = true;
        for (int pass = 0; pass < MOST_PASSES && improved; pass++) {
            improved = false;
            for (int i = 1; i < fits.size(); i++) {
                improved |= carry(sorted.get(i), fits, i - 1, i, options);
            }
            for (int i = fits.size() - 2; i >= 0; i--) {
                improved |= carry(sorted.get(i), fits, i + 1, i, options);
            }
        }
        return new ImpedanceSeries(fits, remarks(fits));
    }

    /// Fits a spectrum from a neighbour's values; true if that was better.
    private static boolean carry(
            SpectrumAtTemperature point,
            List<FitAtTemperature> fits,
            int from,
            int to,
            ImpedanceOptions options) {
        Optional<Converged> neighbour = fits.get(from).fit().converged();
        if (neighbour.isEmpty()) {
            return false;
        }
        Circuit circuit = fits.get(to).fit().circuit();
        CircuitFitter fitter =
                new CircuitFitter(WeightedSpectrum.of(point.spectrum(), options), circuit, options);
        if (fitter.obstacle().isPresent()) {
            return false;
        }
        ImpedanceFit carried = fitter.finishFrom(neighbour.get().values());
        double before = chiSquared(fits.get(to).fit());
        boolean better = chiSquared(carried) < (1 - DEEPER) * before;
        if (better) {
            fits.set(to, new FitAtTemperature(point.temperature(), carried, true));
        }
        return better;
    }

    private static double chiSquared(ImpedanceFit fit) {
        return fit.converged().map(Converged::chiSquared).orElse(Double.POSITIVE_INFINITY);
    }

    private static List<Remark> remarks(List<FitAtTemperature> fits) {
        List<Remark> remarks = new ArrayList<>();
        for (int i = 1; i < fits.size(); i++) {
            FitAtTemperature colder = fits.get(i - 1);
            FitAtTemperature hotter = fits.get(i);
            for (Arc arc : colder.fit().arcs()) {
                hotter.fit()
                        .arc(arc.resistor())
                        .map(other -> other.capacitance().value() / arc.capacitance().value())
                        .filter(ratio -> ratio > JUMP || ratio < 1 / JUMP)
                        .ifPresent(
                                ratio ->
                                        remarks.add(
                                                new ImpedanceRemark.CapacitanceJumps(
                                                        arc.resistor(),
                                                        colder.temperature(),
                                                        hotter.temperature(),
                                                        ratio)));
            }
        }
        return remarks;
    }
}
