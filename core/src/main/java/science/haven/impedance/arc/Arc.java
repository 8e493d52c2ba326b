package science.haven.impedance.arc;

import science.haven.quantity.Measured;

import java.util.Optional;

/// A resistance with a capacitance beside it: one arc of the Nyquist plot.
///
/// ```text
/// C = R^{(1−n)/n} · Q^{1/n} = τ/R      τ = (RQ)^{1/n}      f = 1/(2πτ)
/// ```
///
/// Uncertainties carry all correlations of R, Q and n.
///
/// @param resistor symbol of the resistance, for example `R1`
/// @param resistance R in Ω
/// @param capacitance effective capacitance C in F
/// @param relaxationFrequency frequency of the apex in Hz
/// @param exponent exponent n, dimensionless; 1 for a capacitor
/// @param brugCapacitance capacitance in F of a surface layer behind the resistance `R0` of the
///   circuit, `Q^{1/n} (1/R0 + 1/R)^{(n−1)/n}`; empty without a series resistor
/// @see "C. H. Hsu, F. Mansfeld, Corrosion 57 (2001) 747"
/// @see "G. J. Brug et al., J. Electroanal. Chem. 176 (1984) 275"
public record Arc(
        String resistor,
        Measured resistance,
        Measured capacitance,
        Measured relaxationFrequency,
        Measured exponent,
        Optional<Measured> brugCapacitance) {}
