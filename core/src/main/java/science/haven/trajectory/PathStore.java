package science.haven.trajectory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Paths as they come in, frame by frame, to be taken out ion by ion. Blocks of frames are kept
/// with the times of one coordinate side by side, so that neither way jumps through the memory.
///
/// Long paths are packed: beyond a number of places, all blocks keep steps from their first frame
/// in units of 0.001 Å, a hundredth of what atoms rattle. 1000 ions over 100,000 frames take 0.6
/// GB.
final class PathStore {

    private static final int BLOCK = 64;
    private static final long MOST_EXACT = 1L << 25; // places, 256 MB
    private static final double GRAIN = 1e-13;

    private final int coordinates;
    private final long exact;
    private final List<Block> blocks = new ArrayList<>();
    private double[] filling = new double[0];
    private int frames;
    private int packed;

    /// Some frames of all coordinates.
    private sealed interface Block {

        /// Places as they are, the times of a coordinate side by side.
        record Exact(double[] places) implements Block {}

        /// First places, and steps from them in grains.
        record Packed(double[] first, short[] steps) implements Block {}
    }

    PathStore(int ions) {
        this(ions, MOST_EXACT);
    }

    /// A store that packs beyond so many places.
    PathStore(int ions, long exact) {
        coordinates = 3 * ions;
        this.exact = exact;
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
            if ((long) frames * coordinates > exact) {
                pack();
            }
            filling = new double[coordinates * BLOCK];
            blocks.add(new Block.Exact(filling));
        }
        for (int c = 0; c < coordinates; c++) {
            filling[c * BLOCK + k] = places[c];
        }
        frames++;
    }

    private void pack() {
        for (; packed < blocks.size(); packed++) {
            if (blocks.get(packed) instanceof Block.Exact(var places)) {
                blocks.set(packed, packed(places));
            }
        }
    }

    /// A full block in fewer bytes; as it is if some ion went too far for that.
    private static Block packed(double[] places) {
        double[] first = new double[places.length / BLOCK];
        short[] steps = new short[places.length];
        for (int i = 0; i < places.length; i++) {
            int c = i / BLOCK;
            if (i % BLOCK == 0) {
                first[c] = places[i];
            }
            long grains = Math.round((places[i] - first[c]) / GRAIN);
            if (grains != (short) grains) {
                return new Block.Exact(places);
            }
            steps[i] = (short) grains;
        }
        return new Block.Packed(first, steps);
    }

    void path(int ion, int axis, double[] into) {
        int c = 3 * ion + axis;
        for (int b = 0; b < blocks.size(); b++) {
            int start = b * BLOCK;
            int count = Math.min(BLOCK, frames - start);
            switch (blocks.get(b)) {
                case Block.Exact(var places) ->
                        System.arraycopy(places, c * BLOCK, into, start, count);
                case Block.Packed(var first, var steps) -> {
                    for (int k = 0; k < count; k++) {
                        into[start + k] = first[c] + GRAIN * steps[c * BLOCK + k];
                    }
                }
            }
        }
        Arrays.fill(into, frames, into.length, 0);
    }
}
