package science.haven.trajectory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Paths as they come in, frame by frame, to be taken out ion by ion. Blocks of frames are kept
/// with the times of one coordinate side by side, so that neither way jumps through the memory.
final class PathStore {

    private static final int BLOCK = 64;

    private final int coordinates;
    private final List<double[]> blocks = new ArrayList<>();
    private double[] filling = new double[0];
    private int frames;

    PathStore(int ions) {
        coordinates = 3 * ions;
    }

    int ions() {
        return coordinates / 3;
    }

    int frames() {
        return frames;
    }

    /// Takes in where all ions are.
    void add(double[] places) {
        int k = frames % BLOCK;
        if (k == 0) {
            filling = new double[coordinates * BLOCK];
            blocks.add(filling);
        }
        for (int c = 0; c < coordinates; c++) {
            filling[c * BLOCK + k] = places[c];
        }
        frames++;
    }

    void path(int ion, int axis, double[] into) {
        int from = (3 * ion + axis) * BLOCK;
        for (int b = 0; b < blocks.size(); b++) {
            int first = b * BLOCK;
            System.arraycopy(blocks.get(b), from, into, first, Math.min(BLOCK, frames - first));
        }
        Arrays.fill(into, frames, into.length, 0);
    }
}
