package science.haven.fieldgradient.restriction;

import org.hipparchus.special.BesselJ;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Echo attenuation of ions behind walls after pulses so short that ions do not move during them,
/// exact at any q, with the modes of diffusion `e^(−β²τ)`, `x = γgδa`, `τ = DΔ/a²`:
///
/// ```text
/// planes, spacing a:   E = 2(1 − cos x)/x² + 4x² Σ e^(−n²π²τ) (1 − (−1)ⁿ cos x)/(x² − n²π²)²
/// cylinder, radius a:  E = (2J₁(x)/x)² + Σ 4(2 − δ_n0) β²/(β² − n²) e^(−β²τ) (x J_n′(x)/(x² − β²))²
/// sphere, radius a:    E = (3j₁(x)/x)² + Σ 6(2n + 1) β²/(β² − n(n+1)) e^(−β²τ) (x j_n′(x)/(x² − β²))²
/// ```
///
/// with `J_n′(β) = 0` and `j_n′(β) = 0`. Unlike in the Gaussian phase approximation the echo is no
/// straight line over g²: it has minima where x fits the size. It holds for `δ ≪ a²/D`; before that
/// ions move during a pulse, and the walls seem nearer than they are.
///
/// @see "J. E. Tanner, E. O. Stejskal, J. Chem. Phys. 49 (1968) 1768; P. T. Callaghan, J. Magn.
///   Reson. A 113 (1995) 53"
public final class ShortPulseEcho {

    /// Roots up to here are known. For those beyond τ would have to be below 0.01.
    private static final double FARTHEST = 64;

    /// Terms smaller than e^(−40) are none.
    private static final double VANISHED = 40;

    /// Nearer to a root than this its quotient is replaced by a derivative.
    private static final double TOUCHING = 1e-7;

    private static final int MOST_PLANES = 20_000;

    private ShortPulseEcho() {}

    /// A mode of diffusion.
    ///
    /// @param order how it goes around the axis or the centre
    /// @param root β
    /// @param weight what its term begins with
    private record Mode(int order, double root, double weight) {}

    /// The modes are looked for once, where they are needed.
    private static final class Modes {
        static final List<Mode> CYLINDER = modes(Pore.CYLINDER);
        static final List<Mode> SPHERE = modes(Pore.SPHERE);
    }

    /// The echo.
    ///
    /// @param pore shape of the space
    /// @param x γgδ times the size, dimensionless
    /// @param tau DΔ over the squared size, dimensionless
    /// @return E, dimensionless, 1 at x = 0
    public static double at(Pore pore, double x, double tau) {
        if (!(x >= 0 && tau >= 0)) {
            throw new IllegalArgumentException("x and tau must be >= 0, got " + x + ", " + tau);
        }
        if (x < 1e-6) {
            return 1;
        }
        return switch (pore) {
            case PLANES -> planes(x, tau);
            case CYLINDER -> round(Modes.CYLINDER, Bessel.cylindrical(x, (int) FARTHEST), tau);
            case SPHERE -> round(Modes.SPHERE, Bessel.spherical(x, (int) FARTHEST), tau);
        };
    }

    /// Initial slope of `−ln E` over x²: the spread of displacements along the gradient, over twice
    /// the squared size.
    ///
    /// @param pore shape of the space
    /// @param tau DΔ over the squared size, dimensionless
    /// @return the slope, dimensionless; that of free ions, τ, at short times
    public static double slope(Pore pore, double tau) {
        double sum = 0;
        double left = 1;
        for (int n = 0; n < pore.modes(); n++) {
            double squared = pore.wave(n) * pore.wave(n);
            sum -= pore.weight(n) * Math.expm1(-squared * tau);
            left -= pore.weight(n) * squared;
        }
        double last = pore.wave(pore.modes() - 1);
        return last * last * tau < 1 ? sum + Math.max(0, left) * tau : sum;
    }

    private static double planes(double x, double tau) {
        double sum = square(Math.sin(x / 2) / (x / 2));
        int last = (int) Math.min(MOST_PLANES, Math.sqrt(VANISHED / tau) / Math.PI + 1);
        for (int n = 1; n <= last; n++) {
            double root = n * Math.PI;
            double half = (x - root) / 2;
            // 1 − (−1)ⁿ cos x = 2 sin²((x − nπ)/2)
            double quotient = Math.abs(half) < TOUCHING ? 0.5 : Math.sin(half) / (2 * half);
            sum += 8 * square(x * quotient / (x + root)) * Math.exp(-root * root * tau);
        }
        return sum;
    }

    private static double round(List<Mode> modes, Bessel bessel, double tau) {
        double x = bessel.x();
        double sum = square(bessel.home());
        double missing = 1 - sum;
        double left = 0;
        for (Mode mode : modes) {
            double exponent = mode.root() * mode.root() * tau;
            if (exponent > VANISHED) {
                break;
            }
            double distance = x - mode.root();
            double quotient =
                    Math.abs(distance) < TOUCHING
                            ? bessel.curvature(mode.order())
                            : bessel.slope(mode.order()) / distance;
            double share = mode.weight() * square(x * quotient / (x + mode.root()));
            missing -= share;
            left += share * Math.exp(-exponent);
        }
        // Modes beyond the last known root, which only the shortest times have.
        return sum + left + Math.max(0, missing) * Math.exp(-FARTHEST * FARTHEST * tau);
    }

    private static List<Mode> modes(Pore pore) {
        boolean sphere = pore == Pore.SPHERE;
        List<Mode> modes = new ArrayList<>();
        for (int n = 0; n < FARTHEST; n++) {
            double order = sphere ? n + 0.5 : n;
            double before = Math.max(n, 1);
            for (double x = before + 0.2; x < FARTHEST; x += 0.2) {
                if (rise(n, order, before) * rise(n, order, x) < 0) {
                    double root = root(n, order, before, x);
                    double squared = root * root;
                    double turns = sphere ? n * (n + 1.0) : n * (double) n;
                    double weight = sphere ? 6 * (2 * n + 1.0) : n == 0 ? 4 : 8;
                    modes.add(new Mode(n, root, weight * squared / (squared - turns)));
                }
                before = x;
            }
        }
        modes.sort(Comparator.comparingDouble(Mode::root));
        return List.copyOf(modes);
    }

    /// `x C_n′ = n C_n − x C_(n+1)`, which has the roots of C_n′, but for a factor.
    private static double rise(int n, double order, double x) {
        return n * BesselJ.value(order, x) - x * BesselJ.value(order + 1, x);
    }

    private static double root(int n, double order, double from, double to) {
        double lower = from;
        double upper = to;
        double sign = Math.signum(rise(n, order, lower));
        while (upper - lower > 4 * Math.ulp(upper)) {
            double middle = (lower + upper) / 2;
            if (Math.signum(rise(n, order, middle)) == sign) {
                lower = middle;
            } else {
                upper = middle;
            }
        }
        return (lower + upper) / 2;
    }

    private static double square(double value) {
        return value * value;
    }
}
