package science.haven.impedance.circuit.law;

/// A function of the reduced thickness u of a layer, with its logarithmic slope: what the laws of
/// finite diffusion and of transmission lines have in common.
///
/// @param value f(u)
/// @param slope u · f′(u)
public record LayerFunction(Complex value, Complex slope) {

    /// `f = coth(u)/u`: nothing passes the far side.
    ///
    /// @param u reduced thickness, dimensionless
    /// @return value and slope
    public static LayerFunction open(Complex u) {
        Complex coth = u.coth();
        Complex csch = u.csch();
        Complex value = coth.over(u);
        return new LayerFunction(value, csch.times(csch).plus(value).times(-1));
    }

    /// `f = tanh(u)/u`: the far side lets pass.
    ///
    /// @param u reduced thickness, dimensionless
    /// @return value and slope
    public static LayerFunction transmissive(Complex u) {
        Complex tanh = u.tanh();
        Complex value = tanh.over(u);
        return new LayerFunction(value, Complex.ONE.minus(tanh.times(tanh)).minus(value));
    }

    /// `f = 1/(u sinh u)`: how much of one side is felt at the other.
    ///
    /// @param u reduced thickness, dimensionless
    /// @return value and slope
    public static LayerFunction through(Complex u) {
        Complex csch = u.csch();
        Complex value = csch.over(u);
        return new LayerFunction(value, csch.times(u.coth()).plus(value).times(-1));
    }
}
