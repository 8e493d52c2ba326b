package science.haven.formats.trajectory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The packed whole numbers of GROMACS's compressed coordinates.
///
/// An atom is three numbers within the box of all, written as one number in a mixed radix. Behind
/// it a flag says whether the count of small steps that follow changes; each small step is a number
/// in a smaller radix, from a table that grows by 2^(1/3), which goes one up or down as steps grow
/// or shrink. The first atom of a run changes places with the one before, which suits water.
///
/// @see "F. van Hoesel, xdrf: xdr3dfcoord, as the GROMACS manual describes the format"
final class PackedPlaces {

    /// Bytes behind the packed ones that may be looked at.
    static final int SPARE = 160;

    private static final int FIRST = 9;

    /// Radices; below index 9 none.
    private static final int[] RADIX = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 10, 12, 16, 20, 25, 32, 40, 50, 64, 80, 101, 128, 161, 203,
        256, 322, 406, 512, 645, 812, 1024, 1290, 1625, 2048, 2580, 3250, 4096, 5060, 6501, 8192,
        10321, 13003, 16384, 20642, 26007, 32768, 41285, 52015, 65536, 82570, 104031, 131072,
        165140, 208063, 262144, 330280, 416127, 524287, 660561, 832255, 1048576, 1321122, 1664510,
        2097152, 2642245, 3329021, 4194304, 5284491, 6658042, 8388607, 10568983, 13316085, 16777216
    };

    private static final int LARGEST = 0xFFFFFF;

    /// A double tells so many bits apart.
    private static final int MOST_AT_ONCE = 52;

    private static final double[] INVERSE = new double[RADIX.length];

    static {
        for (int index = FIRST; index < RADIX.length; index++) {
            INVERSE[index] = 1.0 / RADIX[index];
        }
    }

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] data = new byte[0];
    private int end;
    private long at;
    private int a;
    private int b;
    private int c;

    /// Unpacks one frame.
    ///
    /// @param head smallest and largest numbers from byte 4, index of the first radix at byte 28
    /// @param packed the bytes, and behind them at least `SPARE` more
    /// @param into receives three numbers per atom
    /// @return false if the data are not what the head promises
    @SuppressWarnings({"checkstyle:MethodLength", "checkstyle:CyclomaticComplexity"}) // one loop
    boolean unpack(ByteBuffer head, byte[] packed, int length, float[] into) {
        int minA = head.getInt(4);
        int minB = head.getInt(8);
        int minC = head.getInt(12);
        long sizeA = (long) head.getInt(16) - minA + 1;
        long sizeB = (long) head.getInt(20) - minB + 1;
        long sizeC = (long) head.getInt(24) - minC + 1;
        int index = head.getInt(28);
        if (sizeA < 1 || sizeB < 1 || sizeC < 1 || index < FIRST || index >= RADIX.length) {
            return false;
        }
        if (Math.max(sizeA, Math.max(sizeB, sizeC)) > Integer.MAX_VALUE) {
            return false;
        }
        data = packed;
        end = length;
        at = 0;
        boolean wide = Math.max(sizeA, Math.max(sizeB, sizeC)) > LARGEST;
        int width = wide ? 0 : width(sizeA, sizeB, sizeC);
        int run = 0;
        int i = 0;
        while (i < into.length) {
            if (wide) {
                a = (int) read(64 - Long.numberOfLeadingZeros(sizeA));
                b = (int) read(64 - Long.numberOfLeadingZeros(sizeB));
                c = (int) read(64 - Long.numberOfLeadingZeros(sizeC));
            } else {
                mixed(width, (int) sizeB, (int) sizeC);
            }
            int lastA = a + minA;
            int lastB = b + minB;
            int lastC = c + minC;
            int change = 0;
            if (read(1) == 1) {
                int code = (int) read(5);
                change = code % 3 - 1;
                run = code - code % 3;
            }
            if (i + run + 3 > into.length || at > 8L * end) {
                return false;
            }
            if (run == 0) {
                into[i++] = lastA;
                into[i++] = lastB;
                into[i++] = lastC;
            } else {
                int radix = RADIX[index];
                int half = radix / 2;
                int own = i;
                i += 3;
                for (int k = 0; k < run; k += 3) {
                    small(index, radix);
                    int nowA = a + lastA - half;
                    int nowB = b + lastB - half;
                    int nowC = c + lastC - half;
                    if (k == 0) {
                        into[own] = nowA;
                        into[own + 1] = nowB;
                        into[own + 2] = nowC;
                        into[i++] = lastA;
                        into[i++] = lastB;
                        into[i++] = lastC;
                    } else {
                        into[i++] = nowA;
                        into[i++] = nowB;
                        into[i++] = nowC;
                    }
                    lastA = nowA;
                    lastB = nowB;
                    lastC = nowC;
                }
            }
            index += change;
            if (index < FIRST || index >= RADIX.length) {
                return i == into.length && index == FIRST - 1;
            }
        }
        return true;
    }

    /// Bits of the largest number of a mixed radix.
    private static int width(long sizeA, long sizeB, long sizeC) {
        return BigInteger.valueOf(sizeA)
                .multiply(BigInteger.valueOf(sizeB))
                .multiply(BigInteger.valueOf(sizeC))
                .bitLength();
    }

    /// Bits from the stream, the highest first; at most 57 of them.
    private long read(int count) {
        long value = (long) LONG.get(data, (int) (at >>> 3)) << (int) (at & 7) >>> (64 - count);
        at += count;
        return value;
    }

    /// A number whose bytes come lowest first, its last bits highest.
    private long reversed(int count) {
        int whole = count & ~7;
        int rest = count & 7;
        long value = read(count);
        return Long.reverseBytes(value >>> rest) >>> (64 - whole)
                | (value & (1L << rest) - 1) << whole;
    }

    /// Takes three numbers out of a mixed radix.
    private void mixed(int width, int sizeB, int sizeC) {
        if (width <= MOST_AT_ONCE) {
            split(reversed(width), sizeB, sizeC, 1.0 / sizeB, 1.0 / sizeC);
            return;
        }
        BigInteger value = BigInteger.ZERO;
        for (int k = 0; k < width; k += 8) {
            value = value.add(BigInteger.valueOf(read(Math.min(8, width - k))).shiftLeft(k));
        }
        BigInteger[] first = value.divideAndRemainder(BigInteger.valueOf(sizeC));
        BigInteger[] second = first[0].divideAndRemainder(BigInteger.valueOf(sizeB));
        c = first[1].intValue();
        b = second[1].intValue();
        a = second[0].intValue();
    }

    /// Divides by multiplying, which is faster; the quotient may be one off and is mended.
    private void split(long value, int sizeB, int sizeC, double perB, double perC) {
        long rest = (long) (value * perC);
        long low = value - rest * sizeC;
        if (low < 0) {
            rest--;
            low += sizeC;
        } else if (low >= sizeC) {
            rest++;
            low -= sizeC;
        }
        long high = (long) (rest * perB);
        long middle = rest - high * sizeB;
        if (middle < 0) {
            high--;
            middle += sizeB;
        } else if (middle >= sizeB) {
            high++;
            middle -= sizeB;
        }
        a = (int) high;
        b = (int) middle;
        c = (int) low;
    }

    /// A small step: as many bits as its index says.
    private void small(int index, int radix) {
        if (index > MOST_AT_ONCE) {
            mixed(index, radix, radix);
        } else {
            split(reversed(index), radix, radix, INVERSE[index], INVERSE[index]);
        }
    }
}
