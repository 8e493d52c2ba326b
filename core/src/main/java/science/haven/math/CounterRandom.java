package science.haven.math;

import java.util.random.RandomGenerator;

/// Random numbers counted, not remembered: Philox-2×64-10.
///
/// Number i of stream s under key k is a pure function of (k, s, i), so a task that owns a stream
/// gets the same bits on any thread, engine or machine, whatever runs beside it.
///
/// @see "J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, Proc. SC11 (2011), art. 16"
public final class CounterRandom implements RandomGenerator {

    private static final long MULTIPLIER = 0xD2B74407B1CE6E93L;
    private static final long WEYL = 0x9E3779B97F4A7C15L;
    private static final int ROUNDS = 10;

    private final long key;
    private final long stream;
    private long counter;
    private long spare;
    private boolean hasSpare;

    /// Starts a stream at its first number.
    ///
    /// @param key what the numbers are for, for example the seed of a bootstrap
    /// @param stream which independent sequence, for example the number of the replicate
    public CounterRandom(long key, long stream) {
        this.key = key;
        this.stream = stream;
    }

    @Override
    public long nextLong() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        long left = counter++;
        long right = stream;
        long roundKey = key;
        for (int round = 0; round < ROUNDS; round++) {
            long high = Math.unsignedMultiplyHigh(MULTIPLIER, left);
            long low = MULTIPLIER * left;
            left = high ^ roundKey ^ right;
            right = low;
            roundKey += WEYL;
        }
        spare = right;
        hasSpare = true;
        return left;
    }
}
