package science.haven.impedance.series;

/// What a parameter does over a temperature series in a joint fit.
public enum OverTemperature {
    /// A value of its own at each temperature.
    FREE,
    /// The same value at all temperatures.
    SHARED,
    /// A resistance with one activation energy, `R ∝ T · exp(Eₐ/k_B T)`, which is a straight line
    /// of ln(σT) over 1/T.
    ARRHENIUS
}
