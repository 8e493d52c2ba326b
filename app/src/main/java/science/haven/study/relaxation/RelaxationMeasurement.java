package science.haven.study.relaxation;

import science.haven.data.Condition;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.relaxation.rates.RatePoint;
import science.haven.study.plan.RecoveryPlan;
import science.haven.study.plan.Technique;
import science.haven.study.relaxation.recovery.AnalysedProfile;
import science.haven.study.relaxation.recovery.AnalysedRecovery;
import science.haven.study.relaxation.recovery.CommonLaw;
import science.haven.study.relaxation.recovery.SharedPhases;
import science.haven.study.relaxation.recovery.TransientAnalysis;
import science.haven.study.relaxation.recovery.UnsuitableSpectra;
import science.haven.study.result.Analysed;
import science.haven.study.result.Analysis;
import science.haven.study.result.DataSet;
import science.haven.study.result.FileResult;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Relaxation of nuclear spins: each transient to its rates; what they say together follows where a
/// study asks for it.
///
/// @param name name of the measurement
/// @param technique the options of the technique
public record RelaxationMeasurement(String name, Technique.Relaxation technique)
        implements Analysis {

    /// Whether a file has the heads of a table of rates or times over temperature.
    ///
    /// @param file the file
    /// @return false also where the file cannot be read
    public static boolean isTable(SourceFile file) {
        try {
            return RatesTable.find(file, RecoveryPlan.Given.nothing()).isPresent();
        } catch (FormatException damaged) {
            return false;
        }
    }

    /// The rates of a file that is a table of them.
    ///
    /// @param technique the options of the technique
    /// @param file the file
    /// @return the rates; empty if the file is something else
    /// @throws FormatException if the table is damaged
    public static Optional<Analysed> table(Technique.Relaxation technique, SourceFile file)
            throws FormatException {
        return table(technique, file, Provenance::conditions);
    }

    /// The rates of a file that is a table of them, or a dispersion over the field.
    ///
    /// @param technique the options of the technique
    /// @param file the file
    /// @param conditions conditions of the measurement, by what the file says of them
    /// @return the rates; empty if the file is something else
    /// @throws FormatException if the table is damaged
    public static Optional<Analysed> table(
            Technique.Relaxation technique,
            SourceFile file,
            Function<Provenance, List<Condition>> conditions)
            throws FormatException {
        Optional<Analysed> dispersion = FieldCycling.find(file, technique.given(), conditions);
        if (dispersion.isPresent()) {
            return dispersion;
        }
        Optional<RatesTable> table = RatesTable.find(file, technique.given());
        if (table.isEmpty()) {
            return Optional.empty();
        }
        FileResult.Source source =
                new FileResult.Source(file.name(), file.sha256(), RatesTable.FORMAT, "");
        return Optional.of(new AnalysedRates(FileResult.of(source), table.get().points()));
    }

    /// The rates among what was analysed.
    ///
    /// @param analysed data sets of relaxation measurements
    /// @return the rates, in the same order
    static List<RatePoint> points(List<Analysed> analysed) {
        return analysed.stream()
                .flatMap(
                        one ->
                                switch (one) {
                                    case AnalysedRecovery recovery -> recovery.point().stream();
                                    case AnalysedProfile profile -> profile.point().stream();
                                    case AnalysedRates rates -> rates.points().stream();
                                    default -> Stream.<RatePoint>empty();
                                })
                .toList();
    }

    @Override
    public List<Analysed> of(DataSet.Read set) {
        if (!(set.measurement() instanceof NmrSignal signal)) {
            return List.of(set.refused("an NMR signal over a list of delays, or a table of rates"));
        }
        try {
            return List.of(new TransientAnalysis(technique).of(signal, set.conditions()));
        } catch (UnsuitableSpectra e) {
            return List.of(set.refused(e.expected(), e.found()));
        }
    }

    @Override
    public Joint together(List<Analysed> analysed) {
        RecoveryPlan plan = technique.recovery();
        if (plan.joint().isPresent()) {
            return new SharedPhases(name, plan.joint().get(), plan.phase()).of(analysed);
        }
        if (plan.law().isPresent()) {
            return new Joint(analysed, List.of());
        }
        CommonLaw law = new CommonLaw(technique);
        return switch (plan.laws()) {
            case COMMON -> new Joint(law.of(analysed), List.of());
            case OWN -> new Joint(law.remarked(analysed), List.of());
        };
    }
}
