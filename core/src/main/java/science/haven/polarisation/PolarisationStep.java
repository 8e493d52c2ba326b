package science.haven.polarisation;

/// A stretch of a transient during which voltage or current is held constant, after a change.
///
/// @param control what is held
/// @param onset time of the change in s since the start of the file
/// @param drive held value less that before the change, in V or A
/// @param time times in s since the change, all > 0
/// @param response current in A or voltage in V, less its mean before the change
/// @param zeroUncertainty standard uncertainty of that mean, in A or V
public record PolarisationStep(
        Control control,
        double onset,
        double drive,
        double[] time,
        double[] response,
        double zeroUncertainty) {

    public PolarisationStep {
        if (drive == 0 || !Double.isFinite(drive)) {
            throw new IllegalArgumentException("drive must be finite and not 0, got " + drive);
        }
        if (time.length != response.length) {
            throw new IllegalArgumentException(
                    "time and response must have the same length, got %d, %d"
                            .formatted(time.length, response.length));
        }
        time = time.clone();
        response = response.clone();
    }

    /// Times since the change.
    ///
    /// @return a copy, in s
    @Override
    public double[] time() {
        return time.clone();
    }

    /// What answered.
    ///
    /// @return a copy, in A or V
    @Override
    public double[] response() {
        return response.clone();
    }

    /// How long the step lasted.
    ///
    /// @return duration in s
    public double duration() {
        return time[time.length - 1];
    }

    /// Number of points.
    ///
    /// @return number of times
    public int size() {
        return time.length;
    }
}
