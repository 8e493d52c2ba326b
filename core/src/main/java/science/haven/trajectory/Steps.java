package science.haven.trajectory;

import science.haven.data.Frame;
import science.haven.data.Lattice;

import java.util.ArrayList;
import java.util.List;

/// Steps of all atoms from one frame to the next, through the walls of the cell.
final class Steps {

    /// Share of the cell beyond which the nearest image may be the wrong one.
    static final double LONG = 0.35;

    private static final double MOST_LONG = 1e-3; // share of all steps
    private static final double STILL = 1e-9;
    private static final double SAME_CELL = 1e-9;

    private final boolean[] mobile;
    private final boolean[] framework;
    private final double[] paths;
    private final double[] last;
    private final double[] sumOfCells = new double[9];
    private final double[] drift = new double[3];
    private Lattice cell = Lattice.box(1, 1, 1);
    private Lattice firstCell = cell;
    private double[] inverse = new double[9];
    private boolean cellChanges;
    private double volumes;
    private double squaredVolumes;
    private long frames;
    private long longSteps;
    private double longest;
    private long longestFrame;
    private int longestAtom;
    private double longestNow;
    private int farthestNow;

    Steps(boolean[] mobile, boolean[] framework, int ions) {
        this.mobile = mobile;
        this.framework = framework;
        paths = new double[3 * ions];
        last = new double[3 * mobile.length];
    }

    /// Where the ions are, without the motion of the framework, in m.
    double[] places() {
        return paths;
    }

    double longestNow() {
        return longestNow;
    }

    int farthestNow() {
        return farthestNow;
    }

    boolean isStill() {
        return longestNow < STILL;
    }

    long longSteps() {
        return longSteps;
    }

    double longest() {
        return longest;
    }

    long longestFrame() {
        return longestFrame;
    }

    int longestAtom() {
        return longestAtom;
    }

    long allSteps() {
        return (frames - 1) * mobile.length;
    }

    boolean tooManyLong() {
        return longSteps > MOST_LONG * allSteps();
    }

    /// How far the framework went, in m.
    double drift() {
        return Math.sqrt(drift[0] * drift[0] + drift[1] * drift[1] + drift[2] * drift[2]);
    }

    Lattice meanCell() {
        double[] mean = sumOfCells.clone();
        for (int i = 0; i < 9; i++) {
            mean[i] /= frames;
        }
        return new Lattice(mean);
    }

    void start(Frame frame) {
        firstCell = frame.cell();
        enter(frame);
        double[] v = cell.vectors();
        int at = 0;
        for (int i = 0; i < mobile.length; i++) {
            if (mobile[i]) {
                for (int axis = 0; axis < 3; axis++) {
                    paths[at++] =
                            frame.places()[3 * i] * v[axis]
                                    + frame.places()[3 * i + 1] * v[3 + axis]
                                    + frame.places()[3 * i + 2] * v[6 + axis];
                }
            }
        }
        System.arraycopy(frame.places(), 0, last, 0, last.length);
    }

    private void enter(Frame frame) {
        if (frames == 0 || !frame.cell().isClose(cell, 0)) {
            cell = frame.cell();
            inverse = cell.inverse();
            cellChanges |= !cell.isClose(firstCell, SAME_CELL);
        }
        double[] vectors = cell.vectors();
        for (int i = 0; i < 9; i++) {
            sumOfCells[i] += vectors[i];
        }
        double volume = cell.volume() / firstCell.volume();
        volumes += volume;
        squaredVolumes += volume * volume;
        frames++;
    }

    /// Moves everything on to the next frame.
    void to(Frame frame) {
        double[] before = cell.vectors();
        enter(frame);
        double[] now = cell.vectors();
        double[] places = frame.places();
        double[] common = new double[3];
        int resting = 0;
        double[] u = new double[3];
        longestNow = 0;
        int at = 0;
        for (int i = 0; i < mobile.length; i++) {
            step(places, 3 * i, before, u);
            if (mobile[i] || framework[i]) {
                for (int axis = 0; axis < 3; axis++) {
                    double x = u[0] * now[axis] + u[1] * now[3 + axis] + u[2] * now[6 + axis];
                    if (mobile[i]) {
                        paths[at++] += x;
                    } else {
                        common[axis] += x;
                    }
                }
                resting += framework[i] ? 1 : 0;
            }
            note(i, u);
        }
        if (resting > 0) {
            for (int axis = 0; axis < 3; axis++) {
                double mean = common[axis] / resting;
                drift[axis] += mean;
                for (int c = axis; c < paths.length; c += 3) {
                    paths[c] -= mean;
                }
            }
        }
        System.arraycopy(places, 0, last, 0, last.length);
    }

    /// The step of one atom in fractions of the new cell, to the nearest image.
    private void step(double[] places, int at, double[] before, double[] u) {
        if (cellChanges) {
            double[] old = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                old[axis] =
                        last[at] * before[axis]
                                + last[at + 1] * before[3 + axis]
                                + last[at + 2] * before[6 + axis];
            }
            for (int k = 0; k < 3; k++) {
                u[k] =
                        places[at + k]
                                - old[0] * inverse[k]
                                - old[1] * inverse[3 + k]
                                - old[2] * inverse[6 + k];
            }
        } else {
            for (int k = 0; k < 3; k++) {
                u[k] = places[at + k] - last[at + k];
            }
        }
        for (int k = 0; k < 3; k++) {
            u[k] -= Math.floor(u[k] + 0.5);
        }
    }

    private void note(int atom, double[] u) {
        double far = Math.max(Math.abs(u[0]), Math.max(Math.abs(u[1]), Math.abs(u[2])));
        if (far > longestNow) {
            longestNow = far;
            farthestNow = atom;
        }
        if (far > LONG) {
            longSteps++;
            if (far > longest) {
                longest = far;
                longestFrame = frames;
                longestAtom = atom;
            }
        }
    }

    List<TrajectoryRemark> remarks() {
        List<TrajectoryRemark> remarks = new ArrayList<>();
        if (!any(framework)) {
            remarks.add(new TrajectoryRemark.NoFramework());
        }
        if (longSteps > 0) {
            remarks.add(
                    new TrajectoryRemark.LongSteps(
                            (int) Math.min(longSteps, Integer.MAX_VALUE),
                            longestFrame,
                            longestAtom + 1,
                            longest));
        }
        if (cellChanges) {
            double mean = volumes / frames;
            double variance = Math.max(squaredVolumes / frames - mean * mean, 0);
            remarks.add(new TrajectoryRemark.CellChanges(Math.sqrt(variance) / mean));
        }
        return remarks;
    }

    private static boolean any(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }
}
