package science.haven.lineshape.spin;

/// The numbers a line shape depends on, each in the unit of its record.
public enum LineParameter {
    /// δ_iso of [ShiftTensor].
    SHIFT,
    /// Δ of [ShiftTensor].
    SHIFT_ANISOTROPY,
    /// η of [ShiftTensor].
    SHIFT_ASYMMETRY,
    /// α of the shift tensor.
    SHIFT_ALPHA,
    /// β of the shift tensor.
    SHIFT_BETA,
    /// γ of the shift tensor.
    SHIFT_GAMMA,
    /// C_Q of [QuadrupolarCoupling].
    COUPLING,
    /// η of [QuadrupolarCoupling].
    COUPLING_ASYMMETRY,
    /// α of the field gradient.
    COUPLING_ALPHA,
    /// β of the field gradient.
    COUPLING_BETA,
    /// γ of the field gradient.
    COUPLING_GAMMA,
    /// Full width at half maximum of the Gaussian of [Broadening].
    GAUSSIAN_WIDTH,
    /// Full width at half maximum of the Lorentzian of [Broadening].
    LORENTZIAN_WIDTH;

    /// Whether it moves frequencies, and does not only blur them.
    ///
    /// @return false for the two widths
    public boolean movesFrequencies() {
        return this != GAUSSIAN_WIDTH && this != LORENTZIAN_WIDTH;
    }
}
