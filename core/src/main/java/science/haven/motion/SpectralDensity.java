package science.haven.motion;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Unit;

import java.util.List;

/// Spectral density of the fluctuations that relax the spins, one record per motional model.
///
/// ```text
/// J(ω) = ∫₀^∞ G(t) cos ωt dt,  G(0) = 1,   J = τ j(y),  y = |ω| τ
/// ```
///
/// τ is the correlation time of the fluctuating interaction; [TauMeaning] leads from there to a
/// residence time. The modified BPP and the logarithmic form are shape functions: their integral
/// over ω is not π/2.
public sealed interface SpectralDensity
        permits SpectralDensity.Rigid,
                SpectralDensity.Asymmetric,
                ColeDavidson,
                ColeCole,
                HavriliakNegami,
                Stretched,
                BarrierDistribution {

    /// The model in words.
    ///
    /// @return name for people
    String text();

    /// What the shape leaves open, τ apart.
    ///
    /// @return the parameters, in the order of [#values()]
    List<Parameter> parameters();

    /// The parameters of this instance.
    ///
    /// @return values, each in the SI unit of its parameter
    double[] values();

    /// The same model with another shape.
    ///
    /// @param values values, each in the SI unit of its parameter
    /// @return the model
    SpectralDensity with(double[] values);

    /// Whether J(0) exists; without it there is no T₂ of this model.
    ///
    /// @return false where J grows without limit towards ω = 0
    boolean finiteAtZero();

    /// The energy read off the cold flank of T₁ over that of the jumps, far from the maximum.
    ///
    /// @return E_low/Eₐ, dimensionless
    double coldFlank();

    /// The energy read off the hot flank of T₁ over that of the jumps, far from the maximum.
    ///
    /// @return E_high/Eₐ, dimensionless
    default double hotFlank() {
        return 1;
    }

    /// Spectral density over τ, and how it changes.
    ///
    /// @param y ωτ, dimensionless, ≥ 0
    /// @param temperature temperature in K; only distributions of barriers ask for it
    /// @param out receives j, d ln j/d ln y, and `∂j/∂value_k` from place 2 on; dimensionless or in
    ///   the inverse unit of parameter k
    void shape(double y, double temperature, double[] out);

    /// Spectral density.
    ///
    /// @param omega angular frequency in rad·s⁻¹; its sign does not matter
    /// @param tau correlation time in s
    /// @param temperature temperature in K; only distributions of barriers ask for it
    /// @return J in s
    default double at(double omega, double tau, double temperature) {
        double[] out = new double[4];
        shape(Math.abs(omega) * tau, temperature, out);
        return tau * out[0];
    }

    /// One rate, isotropic motion: `j = 1/(1 + y²)`.
    ///
    /// Source: Bloembergen, Purcell, Pound, Phys. Rev. 73, 679 (1948).
    record Lorentzian() implements Rigid {

        @Override
        public String text() {
            return "BPP";
        }

        @Override
        public boolean finiteAtZero() {
            return true;
        }

        @Override
        public double coldFlank() {
            return 1;
        }

        @Override
        public void shape(double y, double temperature, double[] out) {
            double square = y * y;
            out[0] = 1 / (1 + square);
            out[1] = y > 1 ? -2 / (1 + 1 / square) : -2 * square * out[0];
        }
    }

    /// Correlated jumps, an asymmetric T₁ peak: `j = 1/(1 + y^β)`, 1 < β ≤ 2.
    ///
    /// Another convention writes `1 + y^(1+β′)`: β = 1 + β′, see [#fromExcess(double)].
    ///
    /// @param beta exponent β, dimensionless, above 1 and up to 2
    record Asymmetric(double beta) implements SpectralDensity {

        static final double LEAST = 1.02;

        public Asymmetric {
            if (!(beta > 1 && beta <= 2)) {
                throw new IllegalArgumentException(
                        "beta must be > 1 and <= 2 (dimensionless), got " + beta);
            }
        }

        /// From the convention `j = 1/(1 + y^(1+β′))`, 0 < β′ ≤ 1, in which E_low = β′ Eₐ.
        ///
        /// @param excess β′, dimensionless, above 0 and up to 1
        /// @return the model with β = 1 + β′
        public static Asymmetric fromExcess(double excess) {
            return new Asymmetric(1 + excess);
        }

        /// The exponent in the convention `j = 1/(1 + y^(1+β′))`.
        ///
        /// @return β′ = β − 1, dimensionless
        public double excess() {
            return beta - 1;
        }

        @Override
        public String text() {
            return "modified BPP, 1 + (ωτ)^β";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(exponent("beta", "exponent of ωτ", LEAST, 2));
        }

        @Override
        public double[] values() {
            return new double[] {beta};
        }

        @Override
        public SpectralDensity with(double[] values) {
            return new Asymmetric(values[0]);
        }

        @Override
        public boolean finiteAtZero() {
            return true;
        }

        @Override
        public double coldFlank() {
            return beta - 1;
        }

        @Override
        public void shape(double y, double temperature, double[] out) {
            double logarithm = Math.log(y);
            double power = Math.exp(beta * logarithm);
            double j = 1 / (1 + power);
            double beyond = power < 1 ? power * j : 1 / (1 + 1 / power);
            out[0] = j;
            out[1] = -beta * beyond;
            out[2] = y > 0 ? -j * beyond * logarithm : 0;
        }
    }

    /// Motion in a plane: `j = ln(1 + 1/y²)`.
    ///
    /// Source: Richards, in Physics of Superionic Conductors, Springer 1979.
    record Planar() implements Rigid {

        @Override
        public String text() {
            return "2D, logarithmic";
        }

        @Override
        public boolean finiteAtZero() {
            return false;
        }

        @Override
        public double coldFlank() {
            return 1;
        }

        @Override
        public void shape(double y, double temperature, double[] out) {
            double square = y * y;
            out[0] = Math.log1p(1 / square);
            out[1] = -2 / ((1 + square) * out[0]);
        }
    }

    /// Return probability of a random walk on a square lattice, without any shape parameter.
    record SquareLattice() implements Rigid {

        @Override
        public String text() {
            return "2D, square lattice";
        }

        @Override
        public boolean finiteAtZero() {
            return false;
        }

        @Override
        public double coldFlank() {
            return 1;
        }

        @Override
        public void shape(double y, double temperature, double[] out) {
            if (y == 0) {
                out[0] = Double.POSITIVE_INFINITY;
                out[1] = 0;
            } else {
                LatticeShape.evaluate(y, out);
            }
        }
    }

    /// Return probability of a random walk along a chain: `j = Re{1/√((iy)² + 2iy)}`.
    record Chain() implements Rigid {

        @Override
        public String text() {
            return "1D, chain";
        }

        @Override
        public boolean finiteAtZero() {
            return false;
        }

        @Override
        public double coldFlank() {
            return 1;
        }

        @Override
        public double hotFlank() {
            return 0.5;
        }

        @Override
        public void shape(double y, double temperature, double[] out) {
            double spread = y * y + 4;
            double half = Math.atan2(2, y) / 2;
            out[0] = Math.sin(half) / Math.sqrt(y * Math.sqrt(spread));
            out[1] = -0.5 - y * y / (2 * spread) - y / (Math.tan(half) * spread);
        }
    }

    /// A shape without parameters.
    sealed interface Rigid extends SpectralDensity {

        @Override
        default List<Parameter> parameters() {
            return List.of();
        }

        @Override
        default double[] values() {
            return new double[0];
        }

        @Override
        default SpectralDensity with(double[] values) {
            return this;
        }
    }

    /// A shape exponent between two bounds.
    ///
    /// @param symbol short name
    /// @param meaning what it is, in words
    /// @param lower lower bound, dimensionless
    /// @param upper upper bound, dimensionless
    /// @return the parameter
    static Parameter exponent(String symbol, String meaning, double lower, double upper) {
        return new Parameter(symbol, meaning, Unit.NONE, lower, upper, Scale.LINEAR);
    }
}
