package science.haven.study.relaxation;

import science.haven.fit.Estimate;
import science.haven.fit.Interval;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.relaxation.coupling.Interaction;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.rates.Background;
import science.haven.relaxation.rates.MotionProcess;
import science.haven.relaxation.rates.RatePoint;
import science.haven.relaxation.rates.RatesFit;
import science.haven.study.plan.Sample;
import science.haven.study.plan.conclusion.MotionPlan;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The numbers behind the motions, in the units of the field.
///
/// @param fit the motions
/// @param plan what was asked for
/// @param files the files behind them
/// @param sample what was measured
record MotionConclusions(RatesFit fit, MotionPlan plan, List<String> files, Sample sample) {

    private static final Unit KILOHERTZ = Unit.parse("kHz");

    private static final String BACKGROUND = "background of ";

    List<Results.Conclusion> all() {
        List<Results.Conclusion> conclusions = new ArrayList<>();
        for (MotionProcess process : fit.processes()) {
            parameters(process, conclusions);
            couplings(process, conclusions);
            maxima(process, conclusions);
            plan.at().forEach(at -> transport(process, at, conclusions));
        }
        if (fit.processes().size() == 1) {
            quadrupolar(fit.processes().getFirst(), conclusions);
        }
        background(conclusions);
        return conclusions;
    }

    private void quadrupolar(MotionProcess process, List<Results.Conclusion> conclusions) {
        QuadrupolarConclusions own = new QuadrupolarConclusions(fit, process);
        own.least()
                .ifPresent(
                        least ->
                                conclusions.add(
                                        conclusion(
                                                least.name(),
                                                process,
                                                KILOHERTZ.fromSi(least.hertz()),
                                                KILOHERTZ,
                                                List.of())));
        for (Quantity at : plan.at()) {
            for (QuadrupolarConclusions.Named width : own.widths(at)) {
                conclusions.add(
                        conclusion(width.name(), process, width.hertz(), Unit.HERTZ, List.of()));
            }
        }
    }

    /// What relaxes without any of the motions, a coefficient for each kind of rate and nucleus.
    private void background(List<Results.Conclusion> conclusions) {
        String power = fit.background().fitted() ? "A (T/300 K)^κ" : "A T^κ";
        for (Estimate estimate : fit.fit().estimates()) {
            boolean exponent = estimate.parameter().symbol().equals(Background.EXPONENT);
            if (exponent || estimate.parameter().meaning().startsWith(BACKGROUND)) {
                conclusions.add(
                        new Results.Conclusion(
                                estimate.parameter().meaning(),
                                plan.of(),
                                exponent || estimate.parameter().symbol().startsWith("A")
                                        ? power
                                        : "constant",
                                Optional.of(estimate.measured()),
                                estimate.parameter().unit(),
                                files,
                                List.of()));
            }
        }
    }

    private void parameters(MotionProcess process, List<Results.Conclusion> conclusions) {
        for (Estimate estimate : process.estimates()) {
            Unit unit = estimate.parameter().unit();
            boolean energy = unit.equals(Unit.JOULE);
            Measured measured =
                    energy ? Unit.ELECTRONVOLT.fromSi(estimate.measured()) : estimate.measured();
            List<Remark> remarks = conclusions.isEmpty() ? fit.remarks() : List.of();
            conclusions.add(
                    conclusion(
                            named(estimate.parameter().meaning()),
                            process,
                            measured,
                            energy ? Unit.ELECTRONVOLT : unit,
                            remarks));
        }
    }

    /// `activation energy of motion 1` is `activation energy` where there is one motion.
    private String named(String meaning) {
        return fit.processes().size() == 1 ? meaning.replaceAll(" of motion \\d+$", "") : meaning;
    }

    private String number(MotionProcess process) {
        return fit.processes().size() == 1 ? "" : " of motion " + process.number();
    }

    private String of(MotionProcess process) {
        return fit.processes().size() == 1 ? "" : ", motion " + process.number();
    }

    /// Temperature of a maximum, as uncertain as ln τ there: `u(T) = u(ln τ) kT²/Eₐ`.
    private Measured place(MotionProcess process, double temperature) {
        double spread = fit.logCorrelationTime(process, temperature).uncertainty();
        double energy = process.time().apparentEnergy(temperature);
        return new Measured(
                temperature, spread * Constants.BOLTZMANN * temperature * temperature / energy);
    }

    private void couplings(MotionProcess process, List<Results.Conclusion> conclusions) {
        for (MotionProcess.Strength strength : process.strengths()) {
            Measured c = strength.estimate().measured();
            if (strength.interaction() instanceof Interaction.Quadrupolar
                    && strength.nucleus().spin() >= 1) {
                double hertz = strength.quadrupolarCoupling();
                conclusions.add(
                        conclusion(
                                "fluctuating C_Q of " + strength.nucleus().symbol() + of(process),
                                process,
                                KILOHERTZ.fromSi(new Measured(hertz, hertz * c.relative() / 2)),
                                KILOHERTZ,
                                List.of()));
            } else {
                conclusions.add(
                        conclusion(
                                "coupling C of " + strength.nucleus().symbol() + of(process),
                                process,
                                c,
                                strength.estimate().parameter().unit(),
                                List.of()));
            }
        }
    }

    private void maxima(MotionProcess process, List<Results.Conclusion> conclusions) {
        Interval range = fit.temperatures();
        for (Observation at : observations()) {
            fit.peak(process, at)
                    .filter(
                            p ->
                                    p.temperature() >= range.lower()
                                            && p.temperature() <= range.upper())
                    .ifPresent(
                            peak ->
                                    conclusions.add(
                                            conclusion(
                                                    "maximum of %s%s"
                                                            .formatted(
                                                                    Observed.of(at), of(process)),
                                                    process,
                                                    place(process, peak.temperature()),
                                                    Unit.KELVIN,
                                                    List.of())));
        }
    }

    /// Each kind, nucleus and frequency once.
    private List<Observation> observations() {
        return fit.points().stream()
                .map(RatePoint::observation)
                .collect(Collectors.toMap(Observed::of, o -> o, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private void transport(
            MotionProcess process, Quantity at, List<Results.Conclusion> conclusions) {
        double kelvin = at.si().value();
        Interval range = fit.temperatures();
        List<Remark> remarks = new ArrayList<>();
        if (kelvin < range.lower() || kelvin > range.upper()) {
            remarks.add(
                    new MotionRemark.Extrapolated(
                            at,
                            new Quantity(Measured.exact(range.lower()), Unit.KELVIN),
                            new Quantity(Measured.exact(range.upper()), Unit.KELVIN)));
        }
        Measured residence = fit.residenceTime(process, kelvin);
        if (sample.jump().isEmpty()) {
            remarks.add(new MotionRemark.JumpNotGiven("jump"));
        }
        String where = number(process) + " at " + at.text();
        conclusions.add(
                conclusion(
                        "jump rate" + where,
                        process,
                        residence.power(-1),
                        Unit.PER_SECOND,
                        remarks));
        Optional<Sample.Jump> jump = sample.jump();
        if (jump.isEmpty()) {
            return;
        }
        Measured diffusion = jump.get().elementary().diffusion(residence);
        Unit cm = Unit.SQUARE_CENTIMETRE_PER_SECOND;
        conclusions.add(
                conclusion(
                        "D from NMR" + where,
                        process,
                        cm.fromSi(diffusion),
                        cm,
                        sample.tooFast(diffusion.value(), kelvin)));
        sample.chargeCarriers()
                .ifPresent(
                        carriers ->
                                conclusions.add(
                                        conclusion(
                                                "conductivity from NMR" + where,
                                                process,
                                                Unit.SIEMENS_PER_CENTIMETRE.fromSi(
                                                        carriers.conductivity(diffusion, kelvin)),
                                                Unit.SIEMENS_PER_CENTIMETRE,
                                                List.of())));
    }

    private Results.Conclusion conclusion(
            String name,
            MotionProcess process,
            Measured measured,
            Unit unit,
            List<Remark> remarks) {
        return new Results.Conclusion(
                name,
                plan.of(),
                process.density().text(),
                Optional.of(measured),
                unit,
                files,
                remarks);
    }
}
