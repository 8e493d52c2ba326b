package science.haven.study.operando;

import science.haven.data.Condition;
import science.haven.quantity.Constants;
import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.spectrum.metal.MetalCalibration;
import science.haven.spectrum.metal.SkinSignal;
import science.haven.spectrum.series.CellTrace;
import science.haven.spectrum.series.DeadMetal;
import science.haven.spectrum.series.FaradayCheck;
import science.haven.spectrum.series.Growth;
import science.haven.spectrum.series.GrowthCurve;
import science.haven.spectrum.series.GrowthStage;
import science.haven.study.plan.OperandoPlan;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;
import science.haven.study.spectrum.AnalysedLines;
import science.haven.study.spectrum.GrowthResult;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Metal that grows in a cell: how much, and how much of it the charge made.
///
/// @param measurement name of the measurement
/// @param plan what the study says of the metal
/// @param skinDepth skin depth in m
/// @param grown amount beyond that of the first spectrum in mol over time in s
/// @param calibration relative standard uncertainty common to all amounts, dimensionless
/// @param faraday amount against charge, if the cell was recorded with it
/// @param dead what was not stripped again, if metal was stripped
/// @param files the files behind it
/// @param remarks what limits it
public record MetalResult(
        String measurement,
        OperandoPlan.Metallic plan,
        double skinDepth,
        GrowthCurve grown,
        double calibration,
        Optional<FaradayCheck> faraday,
        Optional<DeadMetal> dead,
        List<String> files,
        List<Remark> remarks)
        implements Finding {

    /// Name of the conclusion that compares metal and charge.
    public static final String PER_CHARGE = "metal per charge";

    private static final Unit MICROMOLE = Unit.parse("µmol");

    private static final int DIGITS = 4;

    /// Keeps copies of the lists.
    public MetalResult {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /// Turns an integral into an amount and compares it with the charge.
    ///
    /// @param plan what the study says of the metal
    /// @param growth the integral over time
    /// @param spectra the spectra behind it
    /// @param cell the cell, if it was recorded
    /// @return the metal; empty if nobody knows the radio frequency
    public static Optional<MetalResult> of(
            OperandoPlan.Metallic plan,
            GrowthResult growth,
            List<AnalysedLines> spectra,
            Optional<CellResult> cell) {
        return frequency(spectra)
                .map(frequency -> new Reckoning(plan, growth, frequency).with(cell));
    }

    /// Radio frequency in Hz, from the field and the nucleus.
    private static Optional<Double> frequency(List<AnalysedLines> spectra) {
        for (AnalysedLines spectrum : spectra) {
            Optional<Condition> field = spectrum.result().condition("field");
            Optional<Nuclide> nuclide = Nuclide.of(spectrum.nucleus());
            if (field.isPresent() && nuclide.isPresent()) {
                double omega = nuclide.get().gyromagneticRatio() * field.get().value().value();
                return Optional.of(Math.abs(omega) / (2 * Math.PI));
            }
        }
        return Optional.empty();
    }

    private static final class Reckoning {
        private final OperandoPlan.Metallic plan;
        private final GrowthResult growth;
        private final double skinDepth;
        private final List<Remark> remarks = new ArrayList<>();

        Reckoning(OperandoPlan.Metallic plan, GrowthResult growth, double frequency) {
            this.plan = plan;
            this.growth = growth;
            skinDepth = plan.metal().skinDepth(frequency);
        }

        MetalResult with(Optional<CellResult> cell) {
            MetalCalibration calibration = calibration();
            double common = calibration.perMole().relative();
            GrowthCurve grown = grown(calibration, seen());
            Optional<CellTrace> trace = cell.flatMap(c -> c.trace(plan.negative()));
            Optional<FaradayCheck> faraday =
                    trace.filter(t -> FaradayCheck.usable(grown, t) >= Growth.FEWEST)
                            .map(t -> FaradayCheck.of(grown, common, t));
            faraday.ifPresent(check -> remarks.addAll(check.remarks()));
            if (cell.isPresent() && faraday.isEmpty()) {
                String reason =
                        trace.isEmpty()
                                ? "there is no charge on the clock of the spectra"
                                : "fewer than %d spectra while it rose".formatted(Growth.FEWEST);
                remarks.add(new OperandoRemark.NotCompared(reason));
            }
            return new MetalResult(
                    growth.measurement(),
                    plan,
                    skinDepth,
                    grown,
                    common,
                    faraday,
                    trace.flatMap(t -> DeadMetal.of(grown, common, t)),
                    growth.files(),
                    remarks);
        }

        private MetalCalibration calibration() {
            return switch (plan.calibration()) {
                case OperandoPlan.Calibration.Known(var amount, var signal) ->
                        MetalCalibration.of(signal.si(), amount.si(), plan.metal());
                case OperandoPlan.Calibration.Electrodes(var area) ->
                        MetalCalibration.ofSurface(
                                growth.curve().at(0),
                                area.si(),
                                skinDepth * SkinSignal.bulkDepth(plan.flip().si().value()),
                                plan.metal());
            };
        }

        /// The share of what grows that is seen.
        private double seen() {
            if (plan.thickness().isEmpty()) {
                remarks.add(new OperandoRemark.TakenAsThin(skinDepth));
                return 1;
            }
            double thickness = plan.thickness().get().si().value();
            SkinSignal signal = SkinSignal.plate(thickness, skinDepth, plan.flip().si().value());
            if (signal.meaning() != SkinSignal.Meaning.VOLUME) {
                remarks.add(new OperandoRemark.NotSeenWhole(signal.meaning(), signal.share()));
            }
            return signal.share();
        }

        private GrowthCurve grown(MetalCalibration calibration, double seen) {
            GrowthCurve integral = growth.curve();
            double perMole = calibration.perMole().value() * seen;
            double first = integral.value()[0];
            return new GrowthCurve(
                    "grown metal",
                    MICROMOLE,
                    integral.abscissa(),
                    Arrays.stream(integral.value()).map(v -> (v - first) / perMole).toArray(),
                    Arrays.stream(integral.uncertainty()).map(u -> u / perMole).toArray());
        }
    }

    /// Amount grown in the end, its share of the charge as a whole and by stages, and what was not
    /// stripped.
    @Override
    public List<Results.Conclusion> conclusions() {
        List<Results.Conclusion> all = new ArrayList<>();
        Unit micrometre = Unit.MICROMETRE;
        all.add(conclusion("skin depth", "", exact(skinDepth, micrometre), micrometre, List.of()));
        Measured last = grown.at(grown.size() - 1);
        Measured amount =
                new Measured(
                        last.value(), Math.hypot(last.uncertainty(), last.value() * calibration));
        all.add(conclusion("grown metal", "", MICROMOLE.fromSi(amount), MICROMOLE, remarks));
        faraday.ifPresent(
                check -> {
                    all.add(perCharge(PER_CHARGE, check.efficiency()));
                    List<GrowthStage> stages = check.growth().stages();
                    for (GrowthStage stage : stages.size() > 1 ? stages : List.<GrowthStage>of()) {
                        Measured rate = stage.rate().scaled(Constants.FARADAY);
                        String name =
                                "%s, %s to %s C"
                                        .formatted(
                                                PER_CHARGE,
                                                Digits.of(stage.from(), 3),
                                                Digits.of(stage.to(), 3));
                        double common = rate.value() * calibration;
                        double wide = Math.hypot(rate.uncertainty(), common);
                        all.add(perCharge(name, new Measured(rate.value(), wide)));
                    }
                });
        dead.ifPresent(
                account -> {
                    all.add(balance("dead metal", account.dead()));
                    all.add(balance("metal lost otherwise", account.elsewhere()));
                });
        return all;
    }

    private static Measured exact(double si, Unit unit) {
        return Measured.exact(
                new BigDecimal(unit.fromSi(si)).round(new MathContext(DIGITS)).doubleValue());
    }

    private Results.Conclusion perCharge(String name, Measured measured) {
        return conclusion(name, "amount over charge / F", measured, Unit.NONE, List.of());
    }

    private Results.Conclusion balance(String name, Measured amount) {
        return conclusion(
                name, "plated less stripped", MICROMOLE.fromSi(amount), MICROMOLE, List.of());
    }

    private Results.Conclusion conclusion(
            String name, String ordinate, Measured measured, Unit unit, List<Remark> limits) {
        return new Results.Conclusion(
                name,
                measurement + "." + plan.integral(),
                ordinate,
                Optional.of(measured),
                unit,
                files,
                limits);
    }
}
