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
/// @param sites where the lines of the sites lie, in ppm; empty where only volumes are known
/// @param spectra the exchange spectra, the coldest first
/// @param conclusions what follows
public record ExsyResult(
        String measurement,
        List<Double> sites,
        List<AtTemperature> spectra,
        List<Results.Conclusion> conclusions)
        implements Finding {

    private static final String ORDINATE = "volumes over mixing time";

    /// Where volumes come from.
    ///
    /// @param measurement name of the measurement
    /// @param files the files
    /// @param sites where the lines of the sites lie, in ppm; empty where only volumes are known
    /// @param remarks what limits the volumes
    record Origin(
            String measurement, List<String> files, List<Double> sites, List<Remark> remarks) {}

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
        sites = List.copyOf(sites);
        spectra = List.copyOf(spectra);
        conclusions = List.copyOf(conclusions);
    }

    static ExsyResult of(Origin origin, List<ExchangeTable.Volumes> volumes, Leak leak) {
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
                    AtTemperature here = at(kelvin, own, leak, origin, conclusions);
                    spectra.add(here);
                    here.fit().filter(fit -> kelvin > 0).ifPresent(fit -> fits.put(kelvin, fit));
                });
        for (PathActivation path : ExsyTemperatures.of(fits)) {
            conclusions.add(
                    conclusion(
                            origin,
                            "activation energy %d→%d".formatted(path.from() + 1, path.to() + 1),
                            Optional.of(Unit.ELECTRONVOLT.fromSi(path.energy())),
                            Unit.ELECTRONVOLT,
                            path.remarks()));
        }
        if (volumes.isEmpty()) {
            String reason =
                    ("the diagonal shows %s, and exchange takes two: 'sites: [-2 ppm, 4 ppm]'"
                                    + " says where they lie")
                            .formatted(origin.sites().isEmpty() ? "no peak" : "one peak");
            conclusions.add(refused(origin, "", new ExchangeRefused(reason)));
        }
        return new ExsyResult(origin.measurement(), origin.sites(), spectra, conclusions);
    }

    private static AtTemperature at(
            double kelvin,
            List<ExsyVolumes> own,
            Leak leak,
            Origin origin,
            List<Results.Conclusion> conclusions) {
        AtTemperature bare = new AtTemperature(kelvin, own, Optional.empty());
        if (own.stream().noneMatch(v -> v.mixingTime() > 0)) {
            String reason = "all mixing times are zero";
            conclusions.add(refused(origin, bare.at(), new ExchangeRefused(reason)));
            return bare;
        }
        return switch (ExsyAnalysis.fit(own, leak)) {
            case ExsyFit fit -> {
                conclusions.addAll(rates(origin, bare.at(), fit));
                yield new AtTemperature(kelvin, own, Optional.of(fit));
            }
            case ExsyRefused(var reason) -> {
                conclusions.add(refused(origin, bare.at(), reason));
                yield bare;
            }
        };
    }

    private static Results.Conclusion refused(Origin origin, String at, Remark reason) {
        return conclusion(
                origin, "exchange rates" + at, Optional.empty(), Unit.PER_SECOND, List.of(reason));
    }

    private static List<Results.Conclusion> rates(Origin origin, String at, ExsyFit fit) {
        List<Results.Conclusion> all = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>(origin.remarks());
        remarks.addAll(fit.remarks());
        for (ExchangeRate rate : fit.rates()) {
            all.add(
                    conclusion(
                            origin,
                            "k(%s)%s".formatted(rate.path(), at),
                            Optional.of(rate.rate()),
                            Unit.PER_SECOND,
                            all.isEmpty() ? remarks : List.of()));
        }
        return all;
    }

    private static Results.Conclusion conclusion(
            Origin origin,
            String name,
            Optional<Measured> measured,
            Unit unit,
            List<? extends Remark> remarks) {
        return new Results.Conclusion(
                name,
                origin.measurement(),
                ORDINATE,
                measured,
                unit,
                origin.files(),
                List.copyOf(remarks));
    }
}
