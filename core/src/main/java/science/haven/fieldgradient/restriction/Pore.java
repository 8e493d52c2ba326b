package science.haven.fieldgradient.restriction;

import org.hipparchus.special.BesselJ;

import java.util.function.DoubleUnaryOperator;

/// Space that ions cannot leave, with the modes of diffusion in it.
///
/// ```text
/// planes, spacing a:      α_n = (2n − 1)π/a    B_n = 8a²/((2n − 1)⁴π⁴)    ΣB = a²/12
/// cylinder, radius R:     J₁′(α_n R) = 0       B_n = 2R²/(x²(x² − 1))     ΣB = R²/4
/// sphere, radius R:       j₁′(α_n R) = 0       B_n = 2R²/(x²(x² − 2))     ΣB = R²/5
/// ```
///
/// @see "J. S. Murday, R. M. Cotts, J. Chem. Phys. 48 (1968) 4938; C. H. Neuman, J. Chem. Phys. 60
///   (1974) 4508"
public enum Pore {
    /// Between parallel planes, the gradient across them; the size is their distance.
    PLANES("parallel planes"),
    /// In cylinders, the gradient across the axis; the size is the radius.
    CYLINDER("cylinders"),
    /// In spheres; the size is the radius.
    SPHERE("spheres");

    private static final int MODES = 60;
    private static final int STEPS = 60;

    private static final double[] CYLINDER_ROOTS = roots(Pore::cylinder, 1.2, 2.2);
    private static final double[] SPHERE_ROOTS = roots(Pore::sphere, 1.5, 2.6);

    private final String words;

    Pore(String words) {
        this.words = words;
    }

    /// Number of modes that are summed.
    ///
    /// @return number of modes
    int modes() {
        return MODES;
    }

    /// Wave number of a mode times the size.
    ///
    /// @param mode number of the mode, from 0
    /// @return α times the size, dimensionless
    double wave(int mode) {
        return switch (this) {
            case PLANES -> (2 * mode + 1) * Math.PI;
            case CYLINDER -> CYLINDER_ROOTS[mode];
            case SPHERE -> SPHERE_ROOTS[mode];
        };
    }

    /// Weight of a mode over the squared size.
    ///
    /// @param mode number of the mode, from 0
    /// @return B over the squared size, dimensionless
    double weight(int mode) {
        double x = wave(mode) * wave(mode);
        return switch (this) {
            case PLANES -> 8 / (x * x);
            case CYLINDER -> 2 / (x * (x - 1));
            case SPHERE -> 2 / (x * (x - 2));
        };
    }

    /// For people, within a sentence.
    @Override
    public String toString() {
        return words;
    }

    /// `x J₁′ = x J₀ − J₁`.
    private static double cylinder(double x) {
        return x * BesselJ.value(0, x) - BesselJ.value(1, x);
    }

    /// `x² j₁′ ∝ (x² − 2) sin x + 2x cos x`.
    private static double sphere(double x) {
        return (x * x - 2) * Math.sin(x) + 2 * x * Math.cos(x);
    }

    /// The first root lies between two places, each further one about π behind the last.
    private static double[] roots(DoubleUnaryOperator function, double from, double to) {
        double[] roots = new double[MODES];
        double lower = from;
        double upper = to;
        for (int n = 0; n < MODES; n++) {
            roots[n] = root(function, lower, upper);
            lower = roots[n] + 0.75 * Math.PI;
            upper = roots[n] + 1.35 * Math.PI;
        }
        return roots;
    }

    private static double root(DoubleUnaryOperator function, double from, double to) {
        double lower = from;
        double upper = to;
        double sign = Math.signum(function.applyAsDouble(lower));
        for (int i = 0; i < STEPS; i++) {
            double middle = (lower + upper) / 2;
            if (Math.signum(function.applyAsDouble(middle)) == sign) {
                lower = middle;
            } else {
                upper = middle;
            }
        }
        return (lower + upper) / 2;
    }
}
