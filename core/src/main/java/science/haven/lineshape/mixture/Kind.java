package science.haven.lineshape.mixture;

/// What a part of a spectrum may be.
public enum Kind {
    /// Sites that are all alike: one shift, one coupling (of spin ½: one anisotropy of the shift),
    /// one Gaussian.
    CRYSTALLINE,
    /// Sites of a glass: a Czjzek distribution of couplings of width s (that of one component of
    /// the tensor, as in ssNake; mrsimulator's σ is s/2), and Gaussian shifts.
    CZJZEK,
    /// The line of a metal: a Voigt profile of all transitions, Knight-shifted by more than 100
    /// ppm.
    METAL,
    /// A line without coupling, as of a cubic site: a Voigt profile of all transitions.
    LINE
}
