package science.haven.study.fieldgradient;

import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.formats.Formats;
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

/// Echoes in pulsed field gradients: each decay to its diffusion coefficient.
///
/// @param name name of the measurement
/// @param technique the options of the technique
public record EchoMeasurement(String name, Technique.FieldGradient technique) implements Analysis {

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
}
