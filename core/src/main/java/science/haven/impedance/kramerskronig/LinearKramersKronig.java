package science.haven.impedance.kramerskronig;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

import science.haven.data.ImpedanceSpectrum;

import java.util.Arrays;

/// The Kramers-Kronig test in the form most programs use ("Lin-KK"), for comparison with them;
/// `KramersKronig` is the better test.
///
/// ```text
/// Z = R₀ + iωL + 1/(iωC) + Σ_{k=1}^{M} R_k/(1 + iωτ_k)     μ = 1 − Σ_{R_k<0}|R_k| / Σ_{R_k≥0} R_k
/// ```
///
/// Complex linear least squares weighted with 1/|Z|, τ_k from 1/ω_max to 1/ω_min; M grows until
/// resistances of either sign begin to cancel (μ below its limit).
///
/// @param elements number M of RC elements
/// @param mu share of resistance that is not cancelled, dimensionless
/// @param noise root of the sum of squared residuals over the degrees of freedom, relative to |Z|,
///   dimensionless
/// @param frequency frequencies in Hz, in the order of the spectrum
/// @param real (Z′ − model)/|Z|, dimensionless
/// @param imaginary (Z″ − model)/|Z|, dimensionless
/// @see "M. Schönleber, D. Klotz, E. Ivers-Tiffée, Electrochim. Acta 131 (2014) 20"
public record LinearKramersKronig(
        int elements,
        double mu,
        double noise,
        double[] frequency,
        double[] real,
        double[] imaginary) {

    private static final double MU_LIMIT = 0.85;

    private static final int MOST_ELEMENTS = 50;

    /// Columns before the RC elements: R₀, L, 1/C.
    private static final int FIXED = 3;

    public LinearKramersKronig {
        frequency = frequency.clone();
        real = real.clone();
        imaginary = imaginary.clone();
    }

    /// Tests a spectrum with the usual limits: μ < 0.85 or 50 elements.
    ///
    /// @param spectrum at least four points
    /// @return residuals and the number of elements they took
    public static LinearKramersKronig test(ImpedanceSpectrum spectrum) {
        return test(spectrum, MU_LIMIT, MOST_ELEMENTS);
    }

    /// Tests a spectrum.
    ///
    /// @param spectrum at least four points
    /// @param muLimit μ below which elements are enough, dimensionless
    /// @param mostElements the largest number of elements to try; no more than leaves two
    ///   components per coefficient are used
    /// @return residuals and the number of elements they took
    public static LinearKramersKronig test(
            ImpedanceSpectrum spectrum, double muLimit, int mostElements) {
        if (spectrum.size() < 4) {
            throw new IllegalArgumentException(
                    "spectrum must have at least 4 points, got " + spectrum.size());
        }
        int most = Math.clamp(mostElements, 1, Math.max(1, spectrum.size() - FIXED));
        LinearKramersKronig result = fit(spectrum, 1);
        while (result.elements < most && result.mu >= muLimit) {
            result = fit(spectrum, result.elements + 1);
        }
        return result;
    }

    private static LinearKramersKronig fit(ImpedanceSpectrum spectrum, int elements) {
        int points = spectrum.size();
        double[] tau = timeConstants(spectrum.frequency(), elements);
        double[] weight = new double[points];
        for (int i = 0; i < points; i++) {
            double modulus = Math.hypot(spectrum.real()[i], spectrum.imaginary()[i]);
            weight[i] = modulus > 0 ? 1 / modulus : 0;
        }
        DMatrixRMaj columns = columns(spectrum.frequency(), weight, tau);
        DMatrixRMaj data = new DMatrixRMaj(2 * points, 1);
        for (int i = 0; i < points; i++) {
            data.set(i, 0, weight[i] * spectrum.real()[i]);
            data.set(points + i, 0, weight[i] * spectrum.imaginary()[i]);
        }
        DMatrixRMaj coefficients = new DMatrixRMaj(columns.numCols, 1);
        LinearSolverDense<DMatrixRMaj> solver =
                LinearSolverFactory_DDRM.leastSquaresQrPivot(true, false);
        solver.setA(columns.copy());
        solver.solve(data, coefficients);
        double[] residual = data.data.clone();
        double sum = 0;
        for (int i = 0; i < residual.length; i++) {
            for (int k = 0; k < columns.numCols; k++) {
                residual[i] -= columns.get(i, k) * coefficients.get(k, 0);
            }
            sum += residual[i] * residual[i];
        }
        int degreesOfFreedom = Math.max(1, 2 * points - columns.numCols);
        return new LinearKramersKronig(
                elements,
                mu(coefficients.data, columns.numCols),
                Math.sqrt(sum / degreesOfFreedom),
                spectrum.frequency(),
                Arrays.copyOfRange(residual, 0, points),
                Arrays.copyOfRange(residual, points, 2 * points));
    }

    private static double[] timeConstants(double[] frequency, int elements) {
        double shortest = 1 / (2 * Math.PI * Arrays.stream(frequency).max().orElseThrow());
        double longest = 1 / (2 * Math.PI * Arrays.stream(frequency).min().orElseThrow());
        double[] tau = new double[elements];
        for (int k = 0; k < elements; k++) {
            double share = elements == 1 ? 0.5 : (double) k / (elements - 1);
            tau[k] = shortest * Math.pow(longest / shortest, share);
        }
        return tau;
    }

    private static DMatrixRMaj columns(double[] frequency, double[] weight, double[] tau) {
        int points = frequency.length;
        double highest = Arrays.stream(frequency).max().orElseThrow();
        double lowest = Arrays.stream(frequency).min().orElseThrow();
        DMatrixRMaj columns = new DMatrixRMaj(2 * points, FIXED + tau.length);
        for (int i = 0; i < points; i++) {
            columns.set(i, 0, weight[i]);
            columns.set(points + i, 1, weight[i] * frequency[i] / highest);
            columns.set(points + i, 2, -weight[i] * lowest / frequency[i]);
            for (int k = 0; k < tau.length; k++) {
                double x = 2 * Math.PI * frequency[i] * tau[k];
                columns.set(i, FIXED + k, weight[i] / (1 + x * x));
                columns.set(points + i, FIXED + k, -weight[i] * x / (1 + x * x));
            }
        }
        return columns;
    }

    private static double mu(double[] coefficients, int count) {
        double negative = 0;
        double positive = 0;
        for (int k = FIXED; k < count; k++) {
            negative += Math.max(0, -coefficients[k]);
            positive += Math.max(0, coefficients[k]);
        }
        return positive > 0 ? Math.max(0, 1 - negative / positive) : 0;
    }
}
