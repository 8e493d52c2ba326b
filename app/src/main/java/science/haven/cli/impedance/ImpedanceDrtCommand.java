package science.haven.cli.impedance;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import science.haven.data.ImpedanceSpectrum;
import science.haven.impedance.relaxationtimes.RelaxationDistribution;
import science.haven.impedance.relaxationtimes.RelaxationPeak;
import science.haven.impedance.relaxationtimes.RelaxationTimes;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.study.result.FileResult;
import science.haven.study.result.Value;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "drt",
        description = {
            "Distribution of relaxation times: what relaxes, without a circuit.",
            "",
            "Prints the peaks with time constant, resistance and capacitance."
        },
        footer = {"", "Example:", "  haven impedance drt eis/s04147-150deg.txt"})
final class ImpedanceDrtCommand implements Callable<Integer> {

    private static final int FEWEST = 3;

    @Spec private CommandSpec spec;

    @Mixin private SpectrumFiles files;

    @Override
    public Integer call() throws IOException {
        List<FileResult> results = files.analyse(FEWEST, ImpedanceDrtCommand::distribution);
        return new SpectrumOutput(spec, results).print(files.json(), SpectrumOutput.Kind.DRT);
    }

    private static FileResult distribution(ImpedanceSpectrum spectrum) {
        RelaxationDistribution found = RelaxationTimes.of(spectrum);
        List<Value> values = new ArrayList<>();
        values.add(
                Value.of("series resistance", Measured.exact(found.seriesResistance()), Unit.OHM));
        int number = 1;
        for (RelaxationPeak peak : found.peaks()) {
            String name = "peak " + number++;
            values.add(Value.of(name + " time constant", peak.tau(), Unit.SECOND));
            values.add(Value.of(name + " resistance", peak.resistance(), Unit.OHM));
            values.add(Value.of(name + " capacitance", peak.capacitance(), Unit.FARAD));
        }
        return SpectrumFiles.found(
                spectrum, "distribution of relaxation times", values, found.remarks());
    }
}
