package science.haven.study.exchange;

import science.haven.exchange.exsy.ExsyVolumes;
import science.haven.quantity.Dimension;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.spectrum.PlaneSpectrum;
import science.haven.spectrum.plane.DiagonalPeaks;
import science.haven.spectrum.plane.DiagonalSite;
import science.haven.spectrum.plane.SiteVolumes;
import science.haven.study.plan.SitesPlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.Remarks;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Exchange spectra of all mixing times and temperatures, with the volumes of their peaks.
///
/// @param sites where the lines lie at the lowest temperature, in ppm; fewer than two if there is
///   nothing to exchange
/// @param volumes volumes at each temperature
/// @param planes the spectra with their volumes, in place of those without
/// @param remarks what limits the volumes
record ExchangePlanes(
        List<Double> sites,
        List<ExchangeTable.Volumes> volumes,
        Map<Analysed, ExchangePlane> planes,
        List<Remark> remarks) {

    private static final Unit SHIFT = new Unit("ppm", 1, 0, Dimension.NONE);

    private static final Unit VOLUME = new Unit("arb. u.·ppm²", 1, 0, Dimension.NONE);

    /// Readings of one temperature scatter less than this, in K.
    private static final double SAME_TEMPERATURE = 1.0;

    static ExchangePlanes of(List<ExchangePlane> all, SitesPlan plan) {
        List<List<ExchangePlane>> groups = byTemperature(all);
        PlaneSpectrum first = groups.getFirst().getFirst().plane();
        double[] shifts =
                plan.shifts().stream()
                        .mapToDouble(shift -> Unit.PPM.fromSi(shift.si().value()))
                        .toArray();
        List<DiagonalSite> sites =
                shifts.length > 0 ? DiagonalPeaks.at(first, shifts) : DiagonalPeaks.of(first);
        List<Double> places = sites.stream().map(DiagonalSite::direct).toList();
        if (sites.size() < 2) {
            return new ExchangePlanes(places, List.of(), Map.of(), List.of());
        }
        double[] found = places.stream().mapToDouble(Double::doubleValue).toArray();
        List<ExchangeTable.Volumes> volumes = new ArrayList<>();
        Map<Analysed, ExchangePlane> planes = new HashMap<>();
        List<Remark> remarks = new ArrayList<>();
        for (List<ExchangePlane> group : groups) {
            List<PlaneSpectrum> spectra = group.stream().map(ExchangePlane::plane).toList();
            SiteVolumes own = SiteVolumes.of(spectra, DiagonalPeaks.at(spectra.getFirst(), found));
            remarks.addAll(own.remarks());
            List<ExsyVolumes> times = new ArrayList<>();
            for (int m = 0; m < group.size(); m++) {
                SiteVolumes.OfPlane of = own.planes().get(m);
                times.add(new ExsyVolumes(group.get(m).mixing(), of.volumes(), of.sigma()));
                planes.put(group.get(m), named(group.get(m), own.sites(), of));
            }
            double kelvin =
                    group.stream().mapToDouble(ExchangePlane::temperature).average().orElse(0);
            volumes.add(new ExchangeTable.Volumes(kelvin, times));
        }
        return new ExchangePlanes(places, volumes, planes, Remarks.distinct(remarks));
    }

    /// A spectrum with its volumes, if it has some.
    Analysed named(Analysed one) {
        ExchangePlane plane = planes.get(one);
        return plane == null ? one : plane;
    }

    /// Spectra of one temperature together, the shortest mixing time first.
    private static List<List<ExchangePlane>> byTemperature(List<ExchangePlane> all) {
        List<ExchangePlane> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(ExchangePlane::temperature));
        List<List<ExchangePlane>> groups = new ArrayList<>();
        for (ExchangePlane plane : sorted) {
            if (groups.isEmpty()
                    || plane.temperature() - groups.getLast().getFirst().temperature()
                            > SAME_TEMPERATURE) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(plane);
        }
        groups.forEach(group -> group.sort(Comparator.comparingDouble(ExchangePlane::mixing)));
        return groups;
    }

    private static ExchangePlane named(
            ExchangePlane plane, List<DiagonalSite> sites, SiteVolumes.OfPlane of) {
        List<Value> shifts = new ArrayList<>();
        List<Value> volumes = new ArrayList<>();
        for (int from = 0; from < sites.size(); from++) {
            shifts.add(
                    Value.of(
                            "shift " + (from + 1),
                            Measured.exact(sites.get(from).direct()),
                            SHIFT));
            for (int to = 0; to < sites.size(); to++) {
                volumes.add(
                        Value.of(
                                "volume %d→%d".formatted(from + 1, to + 1),
                                new Measured(of.volumes()[to][from], of.sigma()[to][from]),
                                VOLUME));
            }
        }
        return plane.with(shifts, volumes);
    }
}
