package science.haven.trajectory;

import science.haven.data.Lattice;

import java.util.List;

/// Where ions went, as if the cell had no walls: the motion of the framework is taken off.
public final class IonPaths implements PathOutcome {

    private final PathStore store;
    private final double interval;
    private final Lattice cell;
    private final double framework;
    private final List<TrajectoryRemark> remarks;

    /// Paths that were followed.
    IonPaths(
            PathStore store,
            double interval,
            Lattice cell,
            double framework,
            List<TrajectoryRemark> remarks) {
        this.store = store;
        this.interval = interval;
        this.cell = cell;
        this.framework = framework;
        this.remarks = List.copyOf(remarks);
    }

    /// Paths that are known from elsewhere.
    ///
    /// @param paths of each ion its x, y and z at all times, in m
    /// @param interval time from one frame to the next in s
    /// @param cell the cell
    /// @return the paths
    public static IonPaths of(double[][][] paths, double interval, Lattice cell) {
        requireInterval(interval);
        int frames = paths[0][0].length;
        PathStore store = new PathStore(paths.length);
        double[] places = new double[3 * paths.length];
        for (int k = 0; k < frames; k++) {
            for (int i = 0; i < paths.length; i++) {
                for (int axis = 0; axis < 3; axis++) {
                    places[3 * i + axis] = paths[i][axis][k];
                }
            }
            store.add(places);
        }
        return new IonPaths(store, interval, cell, 0, List.of());
    }

    static void requireInterval(double interval) {
        if (!(interval > 0 && Double.isFinite(interval))) {
            throw new IllegalArgumentException("interval must be > 0 s, got " + interval);
        }
    }

    /// Number of ions.
    ///
    /// @return at least 1
    public int ions() {
        return store.ions();
    }

    /// Number of frames.
    ///
    /// @return at least 2
    public int frames() {
        return store.frames();
    }

    /// Time from one frame to the next.
    ///
    /// @return interval in s
    public double interval() {
        return interval;
    }

    /// The periodic cell, the mean over all frames.
    ///
    /// @return the cell
    public Lattice cell() {
        return cell;
    }

    /// How far the framework as a whole went from the first frame to the last; it was taken off.
    ///
    /// @return distance in m, 0 if there is no framework
    public double frameworkDrift() {
        return framework;
    }

    /// What limits the paths.
    ///
    /// @return remarks
    public List<TrajectoryRemark> remarks() {
        return remarks;
    }

    /// One coordinate of one ion at all times.
    ///
    /// @param ion index of the ion
    /// @param axis 0, 1 or 2 for x, y or z
    /// @param into receives the places in m; at least as long as there are frames
    public void path(int ion, int axis, double[] into) {
        store.path(ion, axis, into);
    }
}
