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
import science.haven.impedance.relaxationtimes.RelaxationDistribution;
import science.haven.impedance.relaxationtimes.RelaxationTimes;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// The distribution of relaxation times of one spectrum; the aim is a median of 5 ms.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RelaxationTimesBenchmark {

    private final List<ImpedanceSpectrum> spectra =
            LongStream.range(0, 100).mapToObj(SyntheticSpectrum::of).toList();

    private int next;

    /// Inverts a spectrum on its own.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public RelaxationDistribution oneSpectrum() {
        next = (next + 1) % spectra.size();
        return RelaxationTimes.of(spectra.get(next));
    }
}
