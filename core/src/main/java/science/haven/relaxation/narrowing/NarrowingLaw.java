package science.haven.relaxation.narrowing;

/// How the width of a line can depend on temperature. All laws have the same four parameters: the
/// width of the rigid lattice, the residual width, the temperature at which half of what motion can
/// take away is gone, and how steep the step is.
///
/// ```text
/// Δν = D + (R − D) h(z)        z = Eₐ/k (1/T − 1/T½), h(0) = ½
/// ```
public enum NarrowingLaw {
    /// The same width at all temperatures.
    CONSTANT("a constant width", false),
    /// `Δν = A/[1 + (A/B − 1) exp(−Eₐ/kT)] + D`, with R = A + D; A/B − 1 = exp(Eₐ/kT½). Its Eₐ is
    /// apparent. Source: Hendrickson, Bray, J. Magn. Reson. 9, 341 (1973).
    HENDRICKSON_BRAY("the Hendrickson-Bray law", false),
    /// `δω² = δω_R² (2/π) arctan(α δω τ)` above the residual width, τ Arrhenius, α = π/(8 ln 2).
    ABRAGAM("Abragam's arctangent law", true),
    /// The exact width for a frequency that walks about by a Gaussian process, τ Arrhenius.
    KUBO_ANDERSON("the Kubo-Anderson law", true),
    /// `Δν = D + (R − D)/[1 + exp((T − T½)/w)]`: a description, not a model.
    SIGMOID("a sigmoid", false);

    private final String words;
    private final boolean knowsTime;

    NarrowingLaw(String words, boolean knowsTime) {
        this.words = words;
        this.knowsTime = knowsTime;
    }

    /// Whether the law is made from a correlation time, so that a width tells one.
    ///
    /// @return false for mere descriptions
    public boolean knowsTime() {
        return knowsTime;
    }

    /// For people, within a sentence.
    @Override
    public String toString() {
        return words;
    }

    /// Share h of the width that is left, and its derivative.
    ///
    /// @param z distance from the middle of the step, positive on its cold side
    /// @param out receives h and dh/dz
    void share(double z, double[] out) {
        switch (this) {
            case CONSTANT -> {
                out[0] = 1;
                out[1] = 0;
            }
            case HENDRICKSON_BRAY, SIGMOID -> {
                out[0] = 1 / (1 + Math.exp(-z));
                out[1] = out[0] / (1 + Math.exp(z));
            }
            case ABRAGAM -> Arctangent.share(lnProduct(0.5) + z, out);
            case KUBO_ANDERSON -> KuboAnderson.share(KuboAnderson.LN_HALF + z, out);
        }
    }

    /// Where on the step a share of the width is left.
    ///
    /// @param share h, between 0 and 1
    /// @return z
    double place(double share) {
        return knowsTime ? lnProduct(share) - lnProduct(0.5) : Math.log(share / (1 - share));
    }

    /// ln(2π(R − D)τ) where a share of the width is left. The descriptions follow the rule of
    /// thumb: 1/τ is the lost width itself at the onset, 2π of it half way.
    double lnProduct(double share) {
        return switch (this) {
            case ABRAGAM -> Arctangent.lnProduct(share);
            case KUBO_ANDERSON -> KuboAnderson.lnProduct(share) + Math.log(KuboAnderson.GAUSSIAN);
            case CONSTANT, HENDRICKSON_BRAY, SIGMOID -> share > 0.5 ? Math.log(2 * Math.PI) : 0;
        };
    }
}
