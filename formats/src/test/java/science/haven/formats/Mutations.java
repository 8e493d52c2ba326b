package science.haven.formats;

import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.IonProfile;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.Spectrum;
import science.haven.data.Trajectory;
import science.haven.data.Transient;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Random damage to the bytes of a file, and what a reader may make of it.
final class Mutations {

    /// Times each file is damaged.
    static final int COUNT = Integer.getInteger("haven.mutations", 100);

    private static final List<String> POISON =
            List.of(
                    "NaN",
                    "-1",
                    "1e999",
                    "-",
                    ",",
                    ";",
                    "\t",
                    "\n",
                    "\r",
                    "\n\n",
                    "0",
                    "1e-320",
                    "∞",
                    "\u0000",
                    "99999999999999999999",
                    "#",
                    "\"",
                    "(",
                    "'",
                    "e",
                    "TABLE");

    private Mutations() {}

    /// One to three damages.
    static byte[] damaged(byte[] original, SplittableRandom random) {
        byte[] damaged = original;
        for (int k = random.nextInt(1, 4); k > 0; k--) {
            damaged = mutate(damaged, random);
        }
        return damaged;
    }

    /// Whether a measurement holds something, and nothing that is no finite number.
    static boolean isSound(Measurement measurement) throws FormatException {
        boolean finite =
                switch (measurement) {
                    case ImpedanceSpectrum z ->
                            z.size() > 0
                                    && Arrays.stream(z.frequency()).allMatch(f -> f > 0)
                                    && isFinite(z.frequency(), z.real(), z.imaginary());
                    case Transient t ->
                            t.size() > 0 && isFinite(t.time(), t.voltage(), t.current());
                    case NmrSignal n -> n.values().length > 0 && isFinite(n.values());
                    case Spectrum s -> s.size() > 0 && isFinite(s.abscissa(), s.intensity());
                    case IonProfile p ->
                            p.size() > 0
                                    && isFinite(p.abscissa())
                                    && p.ions().stream().allMatch(ion -> isFinite(ion.counts()));
                    case Trajectory t -> isSound(t);
                };
        return finite
                && measurement.provenance().conditions().stream()
                        .map(Condition::value)
                        .allMatch(v -> Double.isFinite(v.value()));
    }

    /// Frames are read only when they are asked for; a complaint then is one as well.
    private static boolean isSound(Trajectory trajectory) throws FormatException {
        boolean[] sound = {true};
        try {
            trajectory
                    .frames()
                    .forEach(
                            frame -> {
                                sound[0] &=
                                        frame.places().length == 3 * trajectory.species().size();
                                sound[0] &= isFinite(frame.places(), frame.cell().vectors());
                                return sound[0];
                            });
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof FormatException complaint) {
                throw complaint;
            }
            throw e;
        }
        return sound[0];
    }

    private static boolean isFinite(double[]... columns) {
        return Arrays.stream(columns).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }

    /// One random damage: a changed, lost or added byte, a lost, doubled or moved piece, a cut, or
    /// a text that readers stumble over.
    private static byte[] mutate(byte[] bytes, SplittableRandom random) {
        if (bytes.length < 4) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(1, 200));
        return switch (random.nextInt(8)) {
            case 0 -> splice(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> splice(bytes, at, 1, new byte[] {(byte) ('+' + random.nextInt(15))});
            case 2 -> splice(bytes, at, 1, new byte[0]);
            case 3 -> splice(bytes, at, 0, new byte[] {(byte) random.nextInt(256)});
            case 4 -> splice(bytes, at, length, new byte[0]);
            case 5 -> {
                byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
                yield splice(bytes, random.nextInt(bytes.length), 0, piece);
            }
            case 6 -> {
                String poison = POISON.get(random.nextInt(POISON.size()));
                int replaced = Math.min(random.nextInt(8), bytes.length - at);
                yield splice(bytes, at, replaced, poison.getBytes(StandardCharsets.UTF_8));
            }
            default -> Arrays.copyOf(bytes, at);
        };
    }

    private static byte[] splice(byte[] bytes, int at, int removed, byte[] added) {
        byte[] result = new byte[bytes.length - removed + added.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(added, 0, result, at, added.length);
        System.arraycopy(
                bytes, at + removed, result, at + added.length, bytes.length - at - removed);
        return result;
    }
}
