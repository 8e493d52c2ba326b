package science.haven.data;

/// What an instrument measured. One record per kind of data; readers make them, techniques analyse
/// them.
public sealed interface Measurement
        permits ImpedanceSpectrum, Transient, NmrSignal, Spectrum, IonProfile, Trajectory {

    /// Where the data come from.
    ///
    /// @return file, hash, format, instrument and conditions
    Provenance provenance();
}
