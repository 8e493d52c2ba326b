package science.haven.study.fieldgradient;

import science.haven.data.Condition;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.study.plan.EchoPlan;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.Analysis;
import science.haven.study.result.DataSet;
import science.haven.study.result.FileResult;
import science.haven.study.spectrum.SpectraSets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Echoes in pulsed field gradients: each decay to its diffusion coefficient.
///
/// @param name name of the measurement
/// @param technique the options of the technique
public record EchoMeasurement(String name, Technique.FieldGradient technique) implements Analysis {

    /// Nothing is said.
    private static final Technique.FieldGradient AUTOMATIC =
            new Technique.FieldGradient(Optional.empty(), Map.of(), EchoPlan.automatic());

    /// Whether a file has the heads of a table of echoes.
    ///
    /// @param file the file
    /// @return false also where the file cannot be read
    public static boolean isTable(SourceFile file) {
        try {
            return EchoTable.find(file, AUTOMATIC).isPresent();
        } catch (FormatException damaged) {
            return false;
        }
    }

    /// The decays of a file that is a table of them.
    ///
    /// @param technique the options of the technique
    /// @param file the file
    /// @param conditions conditions of a decay, by what the file says of it
    /// @return one result per decay; none if the file is something else
    /// @throws FormatException if the table is damaged
    public static List<Analysed> table(
            Technique.FieldGradient technique,
            SourceFile file,
            Function<Provenance, List<Condition>> conditions)
            throws FormatException {
        Optional<EchoTable> table = EchoTable.find(file, technique);
        return table.isPresent() ? table.get().decays(conditions) : List.of();
    }

    /// Everything of one file or folder, outside of a study.
    ///
    /// @param technique the options of the technique
    /// @param file the file or folder
    /// @return its results
    /// @throws IOException if it cannot be read
    public static List<FileResult> read(Technique.FieldGradient technique, Path file)
            throws IOException {
        EchoMeasurement analysis = new EchoMeasurement("", technique);
        List<FileResult> results = new ArrayList<>();
        if (Formats.experiment(file).isEmpty()) {
            SourceFile source = SourceFile.read(file);
            table(technique, source, Provenance::conditions)
                    .forEach(one -> results.add(one.result()));
            if (!results.isEmpty()) {
                return results;
            }
        }
        for (Measurement measurement : SpectraSets.wanted(technique, Formats.read(file))) {
            DataSet.Read set = new DataSet.Read(measurement, measurement.provenance().conditions());
            analysis.of(set).stream().map(Analysed::result).forEach(results::add);
        }
        return results;
    }

    @Override
    public List<Analysed> of(DataSet.Read set) {
        if (!(set.measurement() instanceof NmrSignal signal)) {
            return List.of(set.refused("an NMR signal over a list of gradients, or a table of b"));
        }
        try {
            return List.of(new EchoExperiment(technique).of(signal, set.conditions()));
        } catch (UnsuitableEchoes e) {
            return List.of(set.refused(e.expected(), e.found()));
        }
    }

    @Override
    public Joint together(List<Analysed> analysed) {
        return new Joint(analysed, TimesResult.of(name, technique.plan().options(), analysed));
    }
}
