package science.haven.imaging;

import science.haven.data.Spectrum;

import java.util.Arrays;
import java.util.List;

/// One-dimensional images of the same object, one after the other.
///
/// @param position places in m, evenly spaced and ascending
/// @param time times in s, ascending, one per profile
/// @param intensity signal at `[profile][place]`, in the instrument's counts or any one unit
public record ProfileSeries(double[] position, double[] time, double[][] intensity) {

    private static final double EVEN = 1e-6;

    public ProfileSeries {
        position = position.clone();
        time = time.clone();
        intensity = Arrays.stream(intensity).map(double[]::clone).toArray(double[][]::new);
        if (position.length < 2 || time.length < 1 || intensity.length != time.length) {
            throw new IllegalArgumentException(
                    "profiles need two places or more and a time each, got %d, %d of %d"
                            .formatted(position.length, time.length, intensity.length));
        }
        double step = (position[position.length - 1] - position[0]) / (position.length - 1);
        for (int i = 1; i < position.length; i++) {
            if (!(Math.abs(position[i] - position[i - 1] - step) <= EVEN * step)) {
                throw new IllegalArgumentException(
                        "position must ascend evenly, got %s m after %s m"
                                .formatted(position[i], position[i - 1]));
            }
        }
        for (int i = 1; i < time.length; i++) {
            if (!(time[i] > time[i - 1])) {
                throw new IllegalArgumentException(
                        "time must ascend, got %s s after %s s".formatted(time[i], time[i - 1]));
            }
        }
        for (double[] profile : intensity) {
            if (profile.length != position.length
                    || !Arrays.stream(profile).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "a profile must hold %d finite values, got %d"
                                .formatted(position.length, profile.length));
            }
        }
    }

    /// Reads the frequency axis of spectra under a gradient as position.
    ///
    /// The direction is that of the ascending frequency; [#reversed()] turns it.
    ///
    /// @param profiles spectra of the same number of points
    /// @param time times in s, one per spectrum
    /// @param fieldOfView length that the whole frequency axis images, in m
    /// @return the profiles, with the first place at 0
    public static ProfileSeries of(List<Spectrum> profiles, double[] time, double fieldOfView) {
        if (!(fieldOfView > 0)) {
            throw new IllegalArgumentException("fieldOfView must be > 0 m, got " + fieldOfView);
        }
        int points = profiles.isEmpty() ? 0 : profiles.getFirst().size();
        double[] position = new double[points];
        Arrays.setAll(position, i -> i * fieldOfView / points);
        return new ProfileSeries(
                position,
                time,
                profiles.stream().map(Spectrum::intensity).toArray(double[][]::new));
    }

    /// The same profiles seen from the other side.
    ///
    /// @return the profiles with the last place at 0
    public ProfileSeries reversed() {
        int last = position.length - 1;
        double[] turned = new double[position.length];
        double[][] rows = new double[time.length][position.length];
        for (int i = 0; i <= last; i++) {
            turned[i] = position[last] - position[last - i];
            for (int k = 0; k < rows.length; k++) {
                rows[k][i] = intensity[k][last - i];
            }
        }
        return new ProfileSeries(turned, time, rows);
    }

    /// A part of the object.
    ///
    /// @param from index of the first place
    /// @param to index after the last place
    /// @return the profiles there, with the first place at 0
    public ProfileSeries cut(int from, int to) {
        double[] places = Arrays.copyOfRange(position, from, to);
        double first = places[0];
        Arrays.setAll(places, i -> places[i] - first);
        return new ProfileSeries(
                places,
                time,
                Arrays.stream(intensity)
                        .map(p -> Arrays.copyOfRange(p, from, to))
                        .toArray(double[][]::new));
    }

    /// The profiles at some of the times.
    ///
    /// @param which indices of the profiles, ascending
    /// @return those profiles
    public ProfileSeries select(int[] which) {
        return new ProfileSeries(
                position,
                Arrays.stream(which).mapToDouble(k -> time[k]).toArray(),
                Arrays.stream(which).mapToObj(k -> intensity[k]).toArray(double[][]::new));
    }

    /// Distance of two places.
    ///
    /// @return the distance in m
    public double step() {
        return (position[position.length - 1] - position[0]) / (position.length - 1);
    }
}
