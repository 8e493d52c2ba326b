package science.haven.study.relaxation;

import science.haven.fit.Interval;
import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Quantity;
import science.haven.relaxation.coupling.Coupling;
import science.haven.relaxation.coupling.Interaction;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateKind;
import science.haven.relaxation.coupling.RateMaximum;
import science.haven.relaxation.coupling.SpinThreeHalves;
import science.haven.relaxation.rates.MotionProcess;
import science.haven.relaxation.rates.RatePoint;
import science.haven.relaxation.rates.RatesFit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What quadrupolar relaxation by one motion says beside the motion: how strong the coupling is at
/// least, and how wide it makes the central line.
///
/// @param fit the motion
/// @param process the only one of the fit
record QuadrupolarConclusions(RatesFit fit, MotionProcess process) {

    /// A number.
    ///
    /// @param name what it is
    /// @param hertz its value in Hz
    record Named(String name, Measured hertz) {}

    /// The C_Q below which no correlation time gives the greatest rate observed. It stands where no
    /// maximum was seen, so that the coupling of the fit rests on the flank alone.
    ///
    /// @return the greatest of the bounds of all rates; empty where a maximum was seen
    Optional<Named> least() {
        Interval range = fit.temperatures();
        double greatest = 0;
        Optional<Named> found = Optional.empty();
        for (RatePoint point : fit.points()) {
            Observation at = point.observation();
            if (!isQuadrupolar(at)) {
                continue;
            }
            boolean seen =
                    fit.peak(process, at)
                            .filter(p -> p.temperature() >= range.lower())
                            .filter(p -> p.temperature() <= range.upper())
                            .isPresent();
            if (seen) {
                return Optional.empty();
            }
            Interaction interaction = process.coupling(at.nucleus()).interaction();
            Optional<RateMaximum> maximum = RateMaximum.of(at, interaction, process.density());
            double strength = maximum.map(m -> m.leastStrength(point.rate().value())).orElse(0.0);
            if (strength > greatest) {
                greatest = strength;
                double hertz = Coupling.quadrupolarCoupling(at.nucleus().spin(), strength);
                found =
                        Optional.of(
                                new Named(
                                        "least fluctuating C_Q of " + at.nucleus().symbol(),
                                        new Measured(hertz, hertz * point.rate().relative() / 2)));
            }
        }
        return found;
    }

    /// Width of the central line of spin 3/2 if nothing but this motion broadens it, for each
    /// frequency at which R₁ was measured.
    ///
    /// @param where a temperature
    /// @return full widths at half maximum; none outside the temperatures measured
    List<Named> widths(Quantity where) {
        double kelvin = where.si().value();
        Interval range = fit.temperatures();
        if (kelvin < range.lower() || kelvin > range.upper()) {
            return List.of();
        }
        Map<String, Named> widths = new LinkedHashMap<>();
        for (Nuclide nucleus : fit.nuclei()) {
            fit.points().stream()
                    .map(RatePoint::observation)
                    .filter(at -> at.nucleus().equals(nucleus) && nucleus.spin() == 1.5)
                    .filter(this::isQuadrupolar)
                    .mapToDouble(Observation::frequency)
                    .mapToObj(f -> new Observation(new RateKind.SpinLattice(), nucleus, f, kelvin))
                    .map(at -> width(at, where))
                    .forEach(width -> widths.putIfAbsent(width.name(), width));
        }
        return List.copyOf(widths.values());
    }

    private Named width(Observation at, Quantity where) {
        double tau = process.time().at(at.temperature());
        double width =
                SpinThreeHalves.of(process.coupling(at.nucleus()), at, process.density(), tau)
                        .centralWidth();
        Interval band = fit.band68(at);
        double relative = Math.log(band.upper() / band.lower()) / 2;
        String megahertz = Digits.of(at.frequency() / 1e6, 5);
        return new Named(
                "line width of %s by this motion alone at %s MHz, %s"
                        .formatted(at.nucleus().symbol(), megahertz, where.text()),
                new Measured(width, width * relative));
    }

    private boolean isQuadrupolar(Observation at) {
        return at.kind() instanceof RateKind.SpinLattice
                && process.coupling(at.nucleus()).interaction() instanceof Interaction.Quadrupolar;
    }
}
