package science.haven.fieldgradient.restriction;

/// Echo attenuation of ions in pores, in the Gaussian phase approximation and with rectangular
/// pulses:
///
/// ```text
/// −ln E = γ²g² Σ (B_n/λ_n²) {2λ_nδ − 2 − e^(−λ(Δ−δ)) + 2e^(−λδ) + 2e^(−λΔ) − e^(−λ(Δ+δ))}
///       = γ²g² Σ (B_n/λ_n²) {2(x − 1 + e^(−x)) − e^(x−λΔ)(1 − e^(−x))²},    x = λ_nδ, λ_n = Dα_n²
/// ```
///
/// For one diffusion time that is a straight line over g² as without walls, with an apparent
/// diffusion coefficient; only several diffusion times tell the two apart.
public final class RestrictedEcho {

    private static final double SMALL = 0.05;

    private RestrictedEcho() {}

    /// The coefficient that the echo seems to have, `−ln E / b` with `b = γ²g²δ²(Δ − δ/3)`.
    ///
    /// @param pore shape of the space
    /// @param size size of the space in m
    /// @param diffusion diffusion coefficient within, in m²·s⁻¹
    /// @param encoding δ in s
    /// @param diffusionTime Δ in s
    /// @return apparent coefficient in m²·s⁻¹
    public static double apparent(
            Pore pore, double size, double diffusion, double encoding, double diffusionTime) {
        return phase(pore, size, diffusion, encoding, diffusionTime)
                / (encoding * encoding * (diffusionTime - encoding / 3));
    }

    /// `−ln E/(γ²g²)`.
    ///
    /// @param pore shape of the space
    /// @param size size of the space in m
    /// @param diffusion diffusion coefficient within, in m²·s⁻¹
    /// @param encoding δ in s
    /// @param diffusionTime Δ in s
    /// @return the phase spread in m²·s²
    public static double phase(
            Pore pore, double size, double diffusion, double encoding, double diffusionTime) {
        double sum = 0;
        double left = 1;
        for (int n = 0; n < pore.modes(); n++) {
            double wave = pore.wave(n) / size;
            double rate = diffusion * wave * wave;
            double x = rate * encoding;
            double back = Math.expm1(-x);
            double braces = 2 * rising(x) - Math.exp(x - rate * diffusionTime) * back * back;
            double weight = pore.weight(n) * size * size;
            sum += weight / (rate * rate) * braces;
            left -= weight * wave * wave;
        }
        // The modes beyond, all of which diffuse as if there were no walls.
        double free = encoding * encoding * (diffusionTime - encoding / 3);
        double last = pore.wave(pore.modes() - 1) / size;
        return last * last * diffusion * diffusionTime < 1
                ? sum + Math.max(0, left) * diffusion * free
                : sum;
    }

    /// `x − 1 + e^(−x)`, without cancellation.
    private static double rising(double x) {
        if (x > SMALL) {
            return x + Math.expm1(-x);
        }
        double term = x * x / 2;
        double sum = 0;
        for (int n = 3; n < 12; n++) {
            sum += term;
            term *= -x / n;
        }
        return sum;
    }
}
