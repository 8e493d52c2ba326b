package science.haven.lineshape.distribution;

/// The numbers a distributed line depends on, each in the unit of its record.
public enum DistributionParameter {
    /// s of [Czjzek] or [ExtendedCzjzek].
    TENSOR_WIDTH,
    /// C_Q of the undisturbed site of [ExtendedCzjzek], or the mean of [GaussianCouplings].
    COUPLING,
    /// η of the undisturbed site of [ExtendedCzjzek], or the centre of [GaussianCouplings].
    ASYMMETRY,
    /// Standard deviation of C_Q of [GaussianCouplings].
    COUPLING_WIDTH,
    /// Standard deviation of η of [GaussianCouplings].
    ASYMMETRY_WIDTH,
    /// Mean shift of [DistributedSite].
    SHIFT,
    /// Standard deviation of the shift of [DistributedSite].
    SHIFT_WIDTH,
    /// Change of the shift with the coupling of [DistributedSite].
    SHIFT_SLOPE,
    /// Full width at half maximum of the Gaussian that blurs all.
    GAUSSIAN_WIDTH,
    /// Full width at half maximum of the Lorentzian that blurs all.
    LORENTZIAN_WIDTH
}
