package science.haven.lineshape.powder;

/// Where the signal of triangles is laid, with its derivatives. Frequencies are in bins: edge e of
/// the axis is e, the centre of bin i is `i + ½`.
///
/// One instance serves one thread.
interface Deposit {

    /// Number of bins.
    int points();

    /// Number of parameters.
    int parameters();

    /// Adds the signal of triangles.
    void addSignal(Triangles triangles, double weight);

    /// Adds the flux of triangles that move alike.
    void addUniformFlux(Triangles triangles, double weight);

    /// Adds the flux of triangles whose corners move with a parameter.
    void addFlux(Triangles triangles, double weight, int parameter);

    /// Adds what the bins hold.
    void addBinsTo(double[] bins);

    /// Adds the derivative of the bins by a uniform velocity.
    void addUniformTo(double velocity, double[] bins);

    /// Adds the derivative of the bins by a parameter.
    void addFluxTo(int parameter, double[] bins);

    /// Empties all bins.
    void clear();
}
