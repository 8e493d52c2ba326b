package science.haven.lineshape.spin;

/// How a site is observed.
///
/// @param larmorFrequency frequency of shift zero in Hz, > 0 whatever the sign of γ
/// @param spinning how the sample turns
/// @param excitation which transitions are seen
/// @param axis the bins of the spectrum
public record Experiment(
        double larmorFrequency, Spinning spinning, Excitation excitation, FrequencyAxis axis) {

    public Experiment {
        if (!(larmorFrequency > 0 && Double.isFinite(larmorFrequency))) {
            throw new IllegalArgumentException(
                    "larmorFrequency must be > 0 Hz, got " + larmorFrequency);
        }
    }
}
