package science.haven.study.narrowing;

import science.haven.motion.TimeLaw;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.relaxation.narrowing.MotionalNarrowing;
import science.haven.relaxation.narrowing.NarrowingReading;
import science.haven.relaxation.narrowing.NarrowingRemark;
import science.haven.relaxation.narrowing.RateMarker;
import science.haven.study.plan.Sample;
import science.haven.study.plan.conclusion.NarrowingPlan;
import science.haven.study.result.Remarks;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The numbers behind the narrowing of a line, in the units of the field.
///
/// @param plan what was asked for
/// @param narrowing the laws
/// @param files the files behind them
/// @param sample what was measured
record NarrowingConclusions(
        NarrowingPlan plan, MotionalNarrowing narrowing, List<String> files, Sample sample) {

    private static final Unit KILOHERTZ = Unit.parse("kHz");

    /// What follows; the first number carries the remarks on all of them.
    List<Results.Conclusion> all(List<Remark> remarks) {
        Optional<NarrowingReading> chosen = narrowing.chosen();
        return chosen.isPresent()
                ? numbers(chosen.get(), remarks)
                : List.of(
                        new Results.Conclusion(
                                "onset of narrowing",
                                plan.of(),
                                narrowing.laws().chosen().law().toString(),
                                Optional.empty(),
                                Unit.KELVIN,
                                files,
                                remarks));
    }

    private List<Results.Conclusion> numbers(NarrowingReading reading, List<Remark> remarks) {
        List<Remark> first = new ArrayList<>(remarks);
        first.addAll(reading.remarks());
        Measured energy = reading.activationEnergy();
        List<Results.Conclusion> conclusions = new ArrayList<>();
        conclusions.add(
                conclusion(
                        reading,
                        (reading.law().knowsTime() ? "" : "apparent ")
                                + "activation energy of the narrowing",
                        Unit.ELECTRONVOLT.fromSi(energy),
                        Unit.ELECTRONVOLT,
                        Remarks.distinct(first)));
        reading.times()
                .map(times -> prefactor(reading, times))
                .ifPresent(
                        tau0 ->
                                conclusions.add(
                                        conclusion(
                                                reading,
                                                "pre-exponential factor of the narrowing",
                                                tau0,
                                                Unit.SECOND,
                                                List.of())));
        conclusions.add(width(reading, "width of the rigid lattice", reading.rigidWidth()));
        conclusions.add(width(reading, "residual width", reading.residualWidth()));
        marker(reading, reading.onset(), "onset of narrowing", "at the onset", conclusions);
        marker(
                reading,
                reading.half(),
                "inflection of narrowing",
                "at the inflection",
                conclusions);
        return conclusions;
    }

    /// τ₀ is as uncertain as the energy makes it; the rate half way is known much better.
    private static Measured prefactor(NarrowingReading reading, TimeLaw.Arrhenius times) {
        double thermal = Constants.BOLTZMANN * reading.half().temperature().value();
        double relative = reading.activationEnergy().uncertainty() / thermal;
        return new Measured(times.tau0(), times.tau0() * relative);
    }

    private Results.Conclusion width(NarrowingReading reading, String name, Measured hertz) {
        return conclusion(reading, name, KILOHERTZ.fromSi(hertz), KILOHERTZ, List.of());
    }

    private void marker(
            NarrowingReading reading,
            RateMarker marker,
            String name,
            String where,
            List<Results.Conclusion> conclusions) {
        List<Remark> rule =
                reading.remarks().stream()
                        .filter(NarrowingRemark.RateByRule.class::isInstance)
                        .toList();
        conclusions.add(conclusion(reading, name, marker.temperature(), Unit.KELVIN, List.of()));
        conclusions.add(
                conclusion(reading, "jump rate " + where, marker.rate(), Unit.PER_SECOND, rule));
        if (sample.jump().isEmpty()) {
            return;
        }
        Measured diffusion = sample.jump().get().elementary().diffusion(marker.rate().power(-1));
        Unit cm = Unit.SQUARE_CENTIMETRE_PER_SECOND;
        List<Remark> remarks = new ArrayList<>(rule);
        remarks.addAll(sample.tooFast(diffusion.value(), marker.temperature().value()));
        conclusions.add(
                conclusion(
                        reading, "D from line widths " + where, cm.fromSi(diffusion), cm, remarks));
    }

    private Results.Conclusion conclusion(
            NarrowingReading reading,
            String name,
            Measured measured,
            Unit unit,
            List<Remark> remarks) {
        return new Results.Conclusion(
                name,
                plan.of(),
                reading.law().toString(),
                Optional.of(measured),
                unit,
                files,
                remarks);
    }
}
