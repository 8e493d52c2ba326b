package science.haven.study.trajectory;

import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.trajectory.SpinsPlan;
import science.haven.study.result.Value;
import science.haven.trajectory.IonPaths;
import science.haven.trajectory.TrajectoryRemark;
import science.haven.trajectory.spins.SpinCorrelation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What nuclei of the ions of a trajectory see of their motion.
///
/// @param plan nucleus and frequency
/// @param dipolar coupling of the ions among themselves
/// @param gradient electric field gradients of point charges; empty if no charges are given
public record SpinRelaxation(
        SpinsPlan plan, SpinCorrelation dipolar, Optional<SpinCorrelation> gradient) {

    /// Name of the rate by dipoles.
    public static final String DIPOLAR = "R₁ by dipoles";

    /// Name of the rate by field gradients.
    public static final String QUADRUPOLAR = "R₁ by field gradients";

    private static final String TIME = "spin-lattice T₁";

    /// Pairs farther apart hardly relax each other: their rate falls with the sixth power.
    private static final double REACH = 8e-10;

    /// Pairs of a nucleus and what it sees times frames, of which ten million take a second.
    private static final double MOST = 1e8;

    private static final Unit PER_SECOND = Unit.parse("s⁻¹");

    /// Correlations of all that is asked for.
    ///
    /// @param species paths of all species that have a charge
    static SpinRelaxation of(SpinsPlan plan, IonPaths ions, Map<String, IonPaths> species) {
        double near =
                4.0 / 3 * Math.PI * REACH * REACH * REACH * ions.ions() / ions.cell().volume();
        SpinCorrelation dipolar = SpinCorrelation.dipolar(ions, REACH, most(near, ions));
        if (species.isEmpty()) {
            return new SpinRelaxation(plan, dipolar, Optional.empty());
        }
        List<SpinCorrelation.Charges> charges = new ArrayList<>();
        double each = 0;
        for (Map.Entry<String, IonPaths> kind : species.entrySet()) {
            double charge = plan.charges().getOrDefault(kind.getKey(), 0.0);
            charges.add(
                    new SpinCorrelation.Charges(
                            kind.getValue(), charge * Constants.ELEMENTARY_CHARGE));
            each += kind.getValue().ions();
        }
        SpinCorrelation gradient = SpinCorrelation.fieldGradient(ions, charges, most(each, ions));
        return new SpinRelaxation(plan, dipolar, Optional.of(gradient));
    }

    /// How many nuclei are looked at, each of which sees so many others.
    private static int most(double others, IonPaths ions) {
        return (int) Math.clamp(MOST / (Math.max(others, 1) * ions.frames()), 1, ions.ions());
    }

    /// Larmor frequency ω₀.
    ///
    /// @return angular frequency in rad·s⁻¹
    public double omega() {
        return 2 * Math.PI * plan.frequency().si().value();
    }

    /// The numbers.
    List<Value> values() {
        List<Value> values = new ArrayList<>();
        Measured rate =
                dipolar.dipolarRate(
                        plan.nucleus().spin(), plan.nucleus().gyromagneticRatio(), omega());
        values.add(Value.of(DIPOLAR, rate, PER_SECOND));
        if (gradient.isPresent()) {
            Measured own =
                    gradient.get()
                            .quadrupolarRate(
                                    plan.nucleus().spin(),
                                    plan.nucleus().quadrupoleMoment(),
                                    plan.enhancement(),
                                    omega());
            values.add(Value.of(QUADRUPOLAR, own, PER_SECOND));
            rate =
                    new Measured(
                            rate.value() + own.value(),
                            Math.hypot(rate.uncertainty(), own.uncertainty()));
        }
        if (rate.value() > 0) {
            Measured time = new Measured(1 / rate.value(), rate.relative() / rate.value());
            values.add(Value.of(TIME, time, Unit.SECOND));
        }
        return values;
    }

    /// What limits them.
    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        double seen = dipolar.end() * dipolar.interval();
        remarks.add(new TrajectoryRemark.SpinsSeeFast(seen));
        gradient.ifPresentOrElse(
                seenBy ->
                        remarks.add(
                                new TrajectoryRemark.PointCharges(
                                        seenBy.ions().size(), plan.enhancement())),
                () -> remarks.add(new TrajectoryRemark.DipolesOnly()));
        return remarks;
    }
}
