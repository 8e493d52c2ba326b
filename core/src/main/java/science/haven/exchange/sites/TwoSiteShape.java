package science.haven.exchange.sites;

/// Two exchanging lines of unit area with their derivatives, in closed form.
///
/// With `q = √p`, `G = [i2π(ν_j − ν) − R₂ⱼ] − S` and `x = G⁻¹q` the line is `−2 Re qᵀx`; as G is
/// symmetric, every derivative follows from the same x: `−2 Re(2 dqᵀx − xᵀ dG x)`.
final class TwoSiteShape {

    /// Places in `values` and `gradient`: frequencies, transverse rates, share of A, sum of the
    /// rates both ways.
    static final int NU_A = 0;

    static final int NU_B = 1;
    static final int R_A = 2;
    static final int R_B = 3;
    static final int SHARE = 4;
    static final int RATE = 5;
    static final int COUNT = 6;

    private TwoSiteShape() {}

    static double at(double nu, double[] values, double[] gradient) {
        double p = values[SHARE];
        double k = values[RATE];
        double q1 = Math.sqrt(p);
        double q2 = Math.sqrt(1 - p);
        double s = k * q1 * q2;
        double aRe = -values[R_A] - k * (1 - p);
        double aIm = 2 * Math.PI * (values[NU_A] - nu);
        double bRe = -values[R_B] - k * p;
        double bIm = 2 * Math.PI * (values[NU_B] - nu);
        double detRe = aRe * bRe - aIm * bIm - s * s;
        double detIm = aRe * bIm + aIm * bRe;
        double size = detRe * detRe + detIm * detIm;
        double upRe = bRe * q1 - s * q2;
        double upIm = bIm * q1;
        double x1Re = (upRe * detRe + upIm * detIm) / size;
        double x1Im = (upIm * detRe - upRe * detIm) / size;
        double downRe = aRe * q2 - s * q1;
        double downIm = aIm * q2;
        double x2Re = (downRe * detRe + downIm * detIm) / size;
        double x2Im = (downIm * detRe - downRe * detIm) / size;
        if (gradient.length > 0) {
            double square1Re = x1Re * x1Re - x1Im * x1Im;
            double square2Re = x2Re * x2Re - x2Im * x2Im;
            double bothRe = x1Re * x2Re - x1Im * x2Im;
            gradient[NU_A] = -4 * Math.PI * 2 * x1Re * x1Im;
            gradient[NU_B] = -4 * Math.PI * 2 * x2Re * x2Im;
            gradient[R_A] = -2 * square1Re;
            gradient[R_B] = -2 * square2Re;
            gradient[RATE] = 2 * (-(1 - p) * square1Re - p * square2Re + 2 * q1 * q2 * bothRe);
            gradient[SHARE] =
                    -2 * (x1Re / q1 - x2Re / q2)
                            + 2 * k * (square1Re - square2Re + (1 - 2 * p) / (q1 * q2) * bothRe);
        }
        return -2 * (q1 * x1Re + q2 * x2Re);
    }
}
