package science.haven.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import science.haven.data.ImpedanceSpectrum;
import science.haven.impedance.ImpedanceAnalysis;
import science.haven.impedance.ImpedanceFit;
import science.haven.impedance.ImpedanceOptions;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.text.CircuitText;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// The fit of a circuit of eight parameters without start values; the aim is a median of 3 ms.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FitBenchmark {

    private final List<ImpedanceSpectrum> spectra =
            LongStream.range(0, 100).mapToObj(SyntheticSpectrum::of).toList();

    private final Circuit circuit = CircuitText.parse(SyntheticSpectrum.CIRCUIT);

    private int next;

    /// Fits a spectrum on its own.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public ImpedanceFit oneSpectrum() {
        next = (next + 1) % spectra.size();
        return ImpedanceAnalysis.fit(spectra.get(next), circuit, ImpedanceOptions.DEFAULT);
    }
}
