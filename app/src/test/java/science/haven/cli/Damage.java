package science.haven.cli;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Damages a file such that readers often still accept it, and what is analysed is nonsense: wrong
/// numbers, lost, doubled and exchanged lines, and now and then a broken byte.
final class Damage {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?[0-9]+([.,][0-9]+)?([eE][-+]?\\d+)?");
    private static final List<String> NUMBERS =
            List.of(
                    "0",
                    "-0.0",
                    "1",
                    "-1",
                    "1e-300",
                    "1e300",
                    "-1e300",
                    "1e-30",
                    "1e30",
                    "4.9e-324");

    private final SplittableRandom random;

    Damage(long seed) {
        random = new SplittableRandom(seed);
    }

    /// Bytes as characters, one for one.
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// The same file with one to three damages.
    byte[] of(byte[] original) {
        byte[] bytes = original;
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            boolean binary = text(bytes).indexOf('\0') >= 0;
            bytes =
                    binary && random.nextInt(4) > 0
                            ? otherNumber(bytes)
                            : once(text(bytes)).getBytes(StandardCharsets.ISO_8859_1);
        }
        return bytes;
    }

    /// Another number in a binary file, in four bytes or in eight.
    private byte[] otherNumber(byte[] bytes) {
        double value = Double.parseDouble(NUMBERS.get(random.nextInt(NUMBERS.size())));
        ByteBuffer changed = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int at = random.nextInt(Math.max(1, bytes.length - Double.BYTES));
        if (bytes.length < Double.BYTES) {
            return bytes;
        }
        return random.nextBoolean()
                ? changed.putFloat(at, (float) value).array()
                : changed.putDouble(at, value).array();
    }

    private String once(String text) {
        return switch (random.nextInt(8)) {
            case 0 -> oneByte(text);
            case 1 -> everyNumberOfAColumn(text);
            case 2 -> allLinesAlike(text);
            case 3 -> fewLinesLeft(text);
            case 4 -> exchangedLines(text);
            default -> oneNumber(text);
        };
    }

    private String oneByte(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        return text.substring(0, at) + (char) random.nextInt(256) + text.substring(at + 1);
    }

    private String oneNumber(String text) {
        List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
        if (numbers.isEmpty()) {
            return text;
        }
        MatchResult number = numbers.get(random.nextInt(numbers.size()));
        return text.substring(0, number.start())
                + other(number.group())
                + text.substring(number.end());
    }

    private String other(String number) {
        return switch (random.nextInt(4)) {
            case 0 -> "-" + number;
            case 1 -> number + "e" + random.nextInt(-40, 40);
            case 2 -> number + random.nextInt(10);
            default -> NUMBERS.get(random.nextInt(NUMBERS.size()));
        };
    }

    private String everyNumberOfAColumn(String text) {
        int column = random.nextInt(5);
        String value = NUMBERS.get(random.nextInt(NUMBERS.size()));
        boolean scaled = random.nextBoolean();
        String power = "e" + random.nextInt(-20, 20);
        return lines(
                text,
                line -> {
                    List<MatchResult> numbers = NUMBER.matcher(line).results().toList();
                    if (numbers.size() <= column || numbers.getFirst().start() > 1) {
                        return line;
                    }
                    MatchResult number = numbers.get(column);
                    String changed =
                            scaled ? number.group().replaceAll("[eE].*", "") + power : value;
                    return line.substring(0, number.start())
                            + changed
                            + line.substring(number.end());
                });
    }

    private interface Change {
        String of(String line);
    }

    private static String lines(String text, Change change) {
        return String.join("\n", Arrays.stream(text.split("\n", -1)).map(change::of).toList());
    }

    /// From some line on nothing happens any more: the instrument hung.
    private String allLinesAlike(String text) {
        String[] lines = text.split("\n", -1);
        int from = random.nextInt(lines.length);
        Arrays.fill(lines, from, lines.length, lines[from]);
        return String.join("\n", lines);
    }

    /// All but a few of the last lines are lost.
    private String fewLinesLeft(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int kept = Math.min(random.nextInt(1, 60), lines.size());
        int gap = Math.min(random.nextInt(1, 200), lines.size() - kept);
        List<String> left = new ArrayList<>(lines.subList(0, kept));
        left.addAll(lines.subList(kept + gap, lines.size()));
        return String.join("\n", left.subList(0, Math.min(left.size(), kept + random.nextInt(9))));
    }

    private String exchangedLines(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = random.nextInt(1, 20); i > 0; i--) {
            int a = random.nextInt(lines.length);
            int b = random.nextInt(lines.length);
            String line = lines[a];
            lines[a] = lines[b];
            lines[b] = line;
        }
        return String.join("\n", lines);
    }
}
