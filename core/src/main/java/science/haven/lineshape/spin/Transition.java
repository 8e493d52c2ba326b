package science.haven.lineshape.spin;

import java.util.List;
import java.util.stream.IntStream;

/// A single-quantum transition `m ↔ m − 1` of one spin.
///
/// @param m the larger magnetic quantum number, dimensionless; ½ is the central transition of a
///   half-integer spin
public record Transition(double m) {

    public Transition {
        if (!(2 * m == Math.rint(2 * m))) {
            throw new IllegalArgumentException("m must be a multiple of 1/2, got " + m);
        }
    }

    /// The central transition `½ ↔ −½`.
    public static final Transition CENTRAL = new Transition(0.5);

    /// All transitions of a spin, from `I ↔ I−1` downwards.
    ///
    /// @param spin spin quantum number I, dimensionless
    /// @return its 2I transitions
    public static List<Transition> all(double spin) {
        return IntStream.range(0, (int) Math.round(2 * spin))
                .mapToObj(k -> new Transition(spin - k))
                .toList();
    }

    /// Share of the signal after a short pulse that excites everything: `I(I+1) − m(m−1)` over its
    /// sum `2I(I+1)(2I+1)/3`; 3:4:3 for spin 3/2.
    ///
    /// @param spin spin quantum number I, dimensionless
    /// @return share, dimensionless
    public double share(double spin) {
        double square = spin * (spin + 1);
        if (!(m <= spin && m > -spin)) {
            throw new IllegalArgumentException(
                    "m must lie above -I and at most at I = %s, got %s".formatted(spin, m));
        }
        return 3 * (square - m * (m - 1)) / (2 * square * (2 * spin + 1));
    }
}
