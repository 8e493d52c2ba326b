package science.haven.fit;

/// Where the size of the noise comes from.
public enum Noise {
    /// The weights are standard uncertainties: the covariance is used as it is.
    KNOWN,
    /// The weights are only relative: the scatter of the residuals, χ²/(N−k), sets the scale.
    ESTIMATED
}
