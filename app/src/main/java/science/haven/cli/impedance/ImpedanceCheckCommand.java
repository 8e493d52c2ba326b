package science.haven.cli.impedance;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import science.haven.data.ImpedanceSpectrum;
import science.haven.impedance.kramerskronig.KramersKronig;
import science.haven.impedance.kramerskronig.KramersKronigTest;
import science.haven.impedance.kramerskronig.LinearKramersKronig;
import science.haven.impedance.kramerskronig.ZHit;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.study.result.FileResult;
import science.haven.study.result.Value;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "check",
        description = {
            "Test spectra with the Kramers-Kronig relations and measure their noise.",
            "",
            "Lin-KK and Z-HIT stand beside Haven's own test for comparison."
        },
        footer = {"", "Example:", "  haven impedance check eis/s04147-150deg.txt"})
final class ImpedanceCheckCommand implements Callable<Integer> {

    private static final int FEWEST = 5;

    @Spec private CommandSpec spec;

    @Mixin private SpectrumFiles files;

    @Override
    public Integer call() throws IOException {
        List<FileResult> results = files.analyse(FEWEST, ImpedanceCheckCommand::check);
        return new SpectrumOutput(spec, results).print(files.json(), SpectrumOutput.Kind.CHECK);
    }

    private static FileResult check(ImpedanceSpectrum spectrum) {
        KramersKronigTest test = KramersKronig.test(spectrum);
        List<Value> values = new ArrayList<>();
        values.add(value("noise", test.noise(), Unit.NONE));
        values.add(value("largest residual", test.largest(), Unit.NONE));
        values.add(value("largest residual at", test.largestFrequency(), Unit.HERTZ));
        values.add(value("autocorrelation", test.autocorrelation(), Unit.NONE));
        values.add(value("Lin-KK noise", LinearKramersKronig.test(spectrum).noise(), Unit.NONE));
        values.add(value("Z-HIT deviation", ZHit.of(spectrum).rms(), Unit.NONE));
        return SpectrumFiles.found(spectrum, "Kramers-Kronig", values, test.remarks());
    }

    private static Value value(String name, double number, Unit unit) {
        return Value.of(name, Measured.exact(number), unit);
    }
}
