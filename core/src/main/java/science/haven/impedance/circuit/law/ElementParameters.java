package science.haven.impedance.circuit.law;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Dimension;
import science.haven.quantity.Unit;

/// The kinds of parameters that elements have: positive magnitudes, searched on a logarithmic
/// scale, and exponents between 0 and 1.
///
/// The bounds of magnitudes lie far beyond anything physical, so that they never decide a fit: pF
/// and MΩ in one circuit are the everyday case.
public final class ElementParameters {

    private static final double SMALLEST = 1e-40;
    private static final double LARGEST = 1e40;

    /// Henry times second to the power a − 1, where a is a parameter itself.
    public static final Unit LOSSY_HENRY = new Unit("Ω·sᵃ", 1, 0, Dimension.NONE);

    private ElementParameters() {}

    /// A positive magnitude, searched on a logarithmic scale.
    ///
    /// @param symbol its symbol, unique by the label of the element
    /// @param meaning what it is
    /// @param unit its SI unit
    /// @return the parameter
    public static Parameter positive(String symbol, String meaning, Unit unit) {
        return new Parameter(symbol, meaning, unit, SMALLEST, LARGEST, Scale.LOG);
    }

    /// An exponent between 0 and 1.
    ///
    /// @param symbol its symbol, unique by the label of the element
    /// @param meaning what it is
    /// @return the parameter
    public static Parameter exponent(String symbol, String meaning) {
        return new Parameter(symbol, meaning, Unit.NONE, 0, 1, Scale.LINEAR);
    }
}
