package science.haven.impedance.merge;

import science.haven.data.ImpedanceSpectrum;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What one instrument measured of a sample, and how well.
///
/// @param spectrum the spectrum
/// @param sigma standard uncertainty per component in Ω, one per point
public record InstrumentRange(ImpedanceSpectrum spectrum, double[] sigma) {

    public InstrumentRange {
        sigma = sigma.clone();
        if (spectrum.size() == 0 || sigma.length != spectrum.size()) {
            throw new IllegalArgumentException(
                    "sigma must have one value in Ω per point and there must be points, got %d for %d"
                            .formatted(sigma.length, spectrum.size()));
        }
        for (double s : sigma) {
            if (!(s > 0 && Double.isFinite(s))) {
                throw new IllegalArgumentException("sigma must be > 0 Ω, got " + s);
            }
        }
    }

    /// An instrument whose error is a fixed share of |Z|.
    ///
    /// @param spectrum the spectrum
    /// @param relative standard uncertainty per component over |Z|, dimensionless
    /// @return the range
    public static InstrumentRange relative(ImpedanceSpectrum spectrum, double relative) {
        double[] modulus =
                IntStream.range(0, spectrum.size())
                        .mapToDouble(i -> Math.hypot(spectrum.real()[i], spectrum.imaginary()[i]))
                        .toArray();
        double least = 1e-9 * Arrays.stream(modulus).max().orElse(1);
        return new InstrumentRange(
                spectrum, Arrays.stream(modulus).map(m -> relative * Math.max(m, least)).toArray());
    }

    /// A network analyser, whose error is a fixed one of the reflection.
    ///
    /// @param spectrum the impedance it gave
    /// @param reference reference impedance Z₀ in Ω, mostly 50
    /// @param sigma standard uncertainty of S per component, dimensionless
    /// @return the range
    public static InstrumentRange reflection(
            ImpedanceSpectrum spectrum, double reference, double sigma) {
        return new InstrumentRange(spectrum, Reflection.uncertainty(spectrum, reference, sigma));
    }

    double lowest() {
        return Arrays.stream(spectrum.frequency()).min().orElseThrow();
    }

    double highest() {
        return Arrays.stream(spectrum.frequency()).max().orElseThrow();
    }
}
