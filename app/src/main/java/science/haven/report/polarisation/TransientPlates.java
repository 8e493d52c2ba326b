package science.haven.report.polarisation;

import science.haven.figure.TimeTrace;
import science.haven.figure.TransientFigure;
import science.haven.figure.model.Figure;
import science.haven.fit.law.Curve;
import science.haven.fit.law.RankedLaw;
import science.haven.polarisation.Control;
import science.haven.polarisation.Polarisation;
import science.haven.polarisation.PolarisationStep;
import science.haven.polarisation.Relaxation;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.study.polarisation.AnalysedTransient;

import java.util.ArrayList;
import java.util.List;

/// The figures of a polarisation, one per step.
public final class TransientPlates {

    private static final int POINTS_ON_CURVE = 200;

    private TransientPlates() {}

    /// The figures of all steps.
    ///
    /// @param measurement name of the measurement
    /// @param steps its steps
    /// @return one figure per step
    public static List<Plate> of(String measurement, List<AnalysedTransient> steps) {
        List<Plate> plates = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            plates.add(of(Plate.name(measurement, i), steps.get(i)));
        }
        return plates;
    }

    static Plate of(String name, AnalysedTransient analysed) {
        Polarisation polarisation = analysed.polarisation();
        PolarisationStep step = polarisation.step();
        TimeTrace trace =
                TimeTrace.of("", step.time(), step.response())
                        .fitted(curve(polarisation.laws().chosen(), step))
                        .tending(
                                new TimeTrace.End(
                                        polarisation.steady().value(),
                                        polarisation.steady().uncertainty(),
                                        end(polarisation)));
        boolean voltage = step.control() == Control.VOLTAGE;
        Figure figure =
                voltage
                        ? TransientFigure.current(List.of(trace))
                        : TransientFigure.voltage(List.of(trace));
        String caption =
                ("%s after a step of %s to %s, less the value before it, with %s (line) and the"
                                + " steady state (broken line, band: standard uncertainty).")
                        .formatted(
                                voltage ? "Current" : "Voltage",
                                voltage ? "the voltage" : "the current",
                                held(step),
                                polarisation.laws().chosen().law());
        return new Plate(name, caption, figure);
    }

    /// What the instrument held, for people: `100 mV`.
    static String held(PolarisationStep step) {
        Unit unit = step.control() == Control.VOLTAGE ? Unit.VOLT : Unit.AMPERE;
        return Shown.prefixed(
                Measured.exact(Double.parseDouble(Shown.plain(step.drive(), 4))), unit);
    }

    private static String end(Polarisation polarisation) {
        boolean voltage = polarisation.step().control() == Control.VOLTAGE;
        return (voltage ? "*I*_{∞} = " : "*U*_{∞} = ")
                + Shown.prefixed(polarisation.steady(), voltage ? Unit.AMPERE : Unit.VOLT);
    }

    /// The law over the step, dense where it changes fast.
    private static TimeTrace.Curve curve(RankedLaw<Relaxation> law, PolarisationStep step) {
        Curve curve = law.curve();
        double[] values = law.fit().values();
        double[] gradient = new double[values.length];
        double[] time = new double[POINTS_ON_CURVE];
        double[] response = new double[POINTS_ON_CURVE];
        double first = step.time()[0];
        for (int i = 0; i < POINTS_ON_CURVE; i++) {
            double share = i / (POINTS_ON_CURVE - 1.0);
            time[i] = first + (step.duration() - first) * share * share;
            response[i] = curve.at(time[i], values, gradient);
        }
        return new TimeTrace.Curve(time, response);
    }
}
