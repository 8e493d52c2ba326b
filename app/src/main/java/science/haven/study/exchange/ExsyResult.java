package science.haven.study.exchange;

import science.haven.exchange.exsy.ExchangeRate;
import science.haven.exchange.exsy.ExsyAnalysis;
import science.haven.exchange.exsy.ExsyFit;
import science.haven.exchange.exsy.ExsyRefused;
import science.haven.exchange.exsy.ExsyTemperatures;
import science.haven.exchange.exsy.ExsyVolumes;
import science.haven.exchange.exsy.Leak;
import science.haven.exchange.exsy.PathActivation;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Jump rates of every path from the exchange spectra of a measurement.
///
/// @param measurement name of the measurement
/// @param spectra the exchange spectra, the coldest first
/// @param conclusions what follows
public record ExsyResult(
        String measurement, List<AtTemperature> spectra, List<Results.Conclusion> conclusions)
        implements Finding {

    private static final String ORDINATE = "volumes over mixing time";

    /// Exchange spectra of one temperature.
    ///
    /// @param temperature temperature in K; 0 K where nobody says
    /// @param volumes volumes at each mixing time
    /// @param fit the rates; empty if the volumes do not determine them
    public record AtTemperature(
            double temperature, List<ExsyVolumes> volumes, Optional<ExsyFit> fit) {

        /// Keeps a copy of the list.
        public AtTemperature {
            volumes = List.copyOf(volumes);
        }

        /// The temperature within a name.
        ///
        /// @return for example ` at 300 K`; empty where nobody says
        public String at() {
            return temperature > 0
                    ? " at " + new Quantity(Measured.exact(temperature), Unit.KELVIN).text()
                    : "";
        }
    }

    /// Keeps copies of the lists.
    public ExsyResult {
        spectra = List.copyOf(spectra);
        conclusions = List.copyOf(conclusions);
    }

    static ExsyResult of(
            String measurement,
            List<ExchangeTable.Volumes> volumes,
            Leak leak,
            List<String> files) {
        TreeMap<Double, List<ExsyVolumes>> byTemperature = new TreeMap<>();
        volumes.forEach(
                v ->
                        byTemperature
                                .computeIfAbsent(v.temperature(), t -> new ArrayList<>())
                                .addAll(v.spectra()));
        List<AtTemperature> spectra = new ArrayList<>();
        List<Results.Conclusion> conclusions = new ArrayList<>();
        TreeMap<Double, ExsyFit> fits = new TreeMap<>();
        byTemperature.forEach(
                (kelvin, own) -> {
                    switch (ExsyAnalysis.fit(own, leak)) {
                        case ExsyFit fit -> {
                            AtTemperature here = new AtTemperature(kelvin, own, Optional.of(fit));
                            spectra.add(here);
                            conclusions.addAll(rates(measurement, here, fit, files));
                            if (kelvin > 0) {
                                fits.put(kelvin, fit);
                            }
                        }
                        case ExsyRefused(var reason) -> {
                            AtTemperature here = new AtTemperature(kelvin, own, Optional.empty());
                            spectra.add(here);
                            conclusions.add(
                                    conclusion(
                                            measurement,
                                            "exchange rates" + here.at(),
                                            Optional.empty(),
                                            Unit.PER_SECOND,
                                            files,
                                            List.of(reason)));
                        }
                    }
                });
        for (PathActivation path : ExsyTemperatures.of(fits)) {
            conclusions.add(
                    conclusion(
                            measurement,
                            "activation energy %d→%d".formatted(path.from() + 1, path.to() + 1),
                            Optional.of(Unit.ELECTRONVOLT.fromSi(path.energy())),
                            Unit.ELECTRONVOLT,
                            files,
                            path.remarks()));
        }
        return new ExsyResult(measurement, spectra, conclusions);
    }

    private static List<Results.Conclusion> rates(
            String measurement, AtTemperature here, ExsyFit fit, List<String> files) {
        List<Results.Conclusion> all = new ArrayList<>();
        for (ExchangeRate rate : fit.rates()) {
            all.add(
                    conclusion(
                            measurement,
                            "k(%s)%s".formatted(rate.path(), here.at()),
                            Optional.of(rate.rate()),
                            Unit.PER_SECOND,
                            files,
                            all.isEmpty() ? fit.remarks() : List.of()));
        }
        return all;
    }

    private static Results.Conclusion conclusion(
            String of,
            String name,
            Optional<Measured> measured,
            Unit unit,
            List<String> files,
            List<? extends Remark> remarks) {
        return new Results.Conclusion(
                name, of, ORDINATE, measured, unit, files, List.copyOf(remarks));
    }
}
