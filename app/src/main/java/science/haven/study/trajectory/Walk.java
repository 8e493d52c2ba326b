package science.haven.study.trajectory;

import science.haven.data.Condition;
import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.result.FileResult;
import science.haven.study.result.Remarks;
import science.haven.study.result.Value;
import science.haven.trajectory.CollectiveDiffusion;
import science.haven.trajectory.DiffusionTensor;
import science.haven.trajectory.HavenRatio;
import science.haven.trajectory.IonPaths;
import science.haven.trajectory.TracerDiffusion;
import science.haven.trajectory.TrajectoryRemark;
import science.haven.trajectory.VanHove;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The numbers of one trajectory.
///
/// @param source its files
/// @param conditions what is known about it
/// @param charge charge of an ion in elementary charges, if known
record Walk(FileResult.Source source, List<Condition> conditions, Optional<Integer> charge) {

    /// Names of the values.
    static final String TRACER = "D*";

    static final String COLLECTIVE = "D_σ";
    static final String HAVEN = "H_R";

    private static final List<String> AXES = List.of("Dxx", "Dyy", "Dzz", "Dxy", "Dxz", "Dyz");
    private static final int BINS = 80;
    private static final Unit DIFFUSION = Unit.parse("m²/s");
    private static final double PROBABLE = 0.6827;
    private static final double SURE = 0.95;
    private static final double WORTH_SAYING = 0.05;

    AnalysedTrajectory of(IonPaths paths) {
        TracerDiffusion tracer = TracerDiffusion.of(paths);
        CollectiveDiffusion collective = CollectiveDiffusion.of(paths, tracer);
        List<Remark> remarks = new ArrayList<>(Remarks.of(conditions));
        remarks.addAll(paths.remarks());
        remarks.addAll(tracer.remarks());
        List<Value> values = new ArrayList<>();
        values.add(
                new Value(
                        TRACER,
                        tracer.coefficient(),
                        DIFFUSION,
                        Optional.of(tracer.interval95()),
                        Optional.empty()));
        DiffusionTensor tensor = DiffusionTensor.of(paths, tracer);
        if (tensor.isAnisotropic()) {
            remarks.add(new TrajectoryRemark.Anisotropic(tensor.principal()));
        }
        if (tracer.isDiffusive()) {
            charge(paths, tracer, collective, values, remarks);
        }
        for (int axis = 0; axis < AXES.size(); axis++) {
            values.add(Value.of(AXES.get(axis), tensor.components().get(axis), DIFFUSION));
        }
        FileResult result =
                new FileResult(
                        source,
                        conditions,
                        "",
                        List.of(),
                        values,
                        Optional.empty(),
                        Remarks.distinct(remarks),
                        Optional.empty());
        return new AnalysedTrajectory(
                result,
                tracer,
                collective,
                tensor,
                distributions(paths, tracer),
                Optional.empty(),
                Optional.empty());
    }

    /// Distributions of displacements while ions rattle, when they jump, and where they diffuse.
    private static List<VanHove> distributions(IonPaths paths, TracerDiffusion tracer) {
        double farthest = 4 * Math.sqrt(tracer.displacement().lags()[tracer.firstLag()]);
        List<VanHove> all = new ArrayList<>();
        for (int part : new int[] {16, 4, 1}) {
            int lag = Math.max(1, tracer.firstLag() / part);
            if (all.isEmpty() || lag * paths.interval() > all.getLast().time()) {
                all.add(VanHove.of(paths, lag, farthest / BINS, BINS));
            }
        }
        return all;
    }

    /// The diffusion of the charge, and what it means beside that of single ions.
    private void charge(
            IonPaths paths,
            TracerDiffusion tracer,
            CollectiveDiffusion collective,
            List<Value> values,
            List<Remark> remarks) {
        if (collective.isKnown()) {
            double rattling = collective.rattling() / collective.coefficient();
            if (rattling > WORTH_SAYING) {
                remarks.add(new TrajectoryRemark.RattlingTakenOff(rattling, collective.block()));
            }
            values.add(
                    spread(
                            COLLECTIVE,
                            collective.coefficient(),
                            collective.interval(PROBABLE),
                            collective.interval(SURE),
                            DIFFUSION));
            HavenRatio ratio = new HavenRatio(tracer.coefficient(), collective);
            values.add(
                    spread(
                            HAVEN,
                            ratio.value(),
                            ratio.interval(PROBABLE),
                            ratio.interval(SURE),
                            Unit.NONE));
        } else {
            remarks.add(new TrajectoryRemark.FewBlocks(collective.blocks(), collective.block()));
        }
        conductivities(paths, tracer.coefficient(), collective, values);
    }

    /// What the coefficients mean for the conductivity, if charge and temperature are known.
    private void conductivities(
            IonPaths paths, Measured tracer, CollectiveDiffusion collective, List<Value> values) {
        Optional<Measured> temperature = temperature();
        if (temperature.isEmpty() || charge.isEmpty()) {
            return;
        }
        double density = paths.ions() / paths.cell().volume();
        double factor =
                CollectiveDiffusion.conductivity(
                        1, density, charge.get(), temperature.get().value());
        values.add(Value.of("σ of D*", tracer.scaled(factor), Unit.SIEMENS_PER_METRE));
        if (collective.isKnown()) {
            values.add(
                    spread(
                            "σ of D_σ",
                            collective.coefficient() * factor,
                            scaled(collective.interval(PROBABLE), factor),
                            scaled(collective.interval(SURE), factor),
                            Unit.SIEMENS_PER_METRE));
        }
    }

    /// Temperature, if known.
    Optional<Measured> temperature() {
        return conditions.stream()
                .filter(c -> c.name().equals("temperature"))
                .findFirst()
                .map(Condition::value);
    }

    private static Interval scaled(Interval interval, double factor) {
        return new Interval(interval.lower() * factor, interval.upper() * factor);
    }

    /// A value whose interval is not symmetric; its uncertainty is half the width of 68 %.
    private static Value spread(
            String name, double value, Interval probable, Interval sure, Unit unit) {
        double half = (probable.upper() - probable.lower()) / 2;
        return new Value(
                name, new Measured(value, half), unit, Optional.of(sure), Optional.empty());
    }
}
