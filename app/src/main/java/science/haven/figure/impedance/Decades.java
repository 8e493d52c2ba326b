package science.haven.figure.impedance;

import science.haven.figure.canvas.Colour;
import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Annotation;

import java.util.ArrayList;
import java.util.List;

/// The points of a spectrum that were measured at 1, 10, 100 … Hz, as nearly as there are any.
///
/// @param exponent power of ten of the frequency in Hz
/// @param real Z′ in Ω
/// @param minusImaginary −Z″ in Ω
record Decades(int[] exponent, double[] real, double[] minusImaginary) {
    private static final double NEAR = 0.13; // decades
    private static final double CROWDED = 0.07; // of the plot

    static Decades of(ImpedanceCurve data) {
        List<Integer> chosen = new ArrayList<>();
        List<Integer> exponents = new ArrayList<>();
        for (int i = 0; i < data.frequency().length; i++) {
            double log = Math.log10(data.frequency()[i]);
            if (!Double.isFinite(log)) {
                continue;
            }
            int exponent = (int) Math.rint(log);
            double off = Math.abs(log - exponent);
            int known = exponents.indexOf(exponent);
            if (off < NEAR && known < 0) {
                exponents.add(exponent);
                chosen.add(i);
            } else if (known >= 0
                    && off < Math.abs(Math.log10(data.frequency()[chosen.get(known)]) - exponent)) {
                chosen.set(known, i);
            }
        }
        double[] minus = data.minusImaginary();
        return new Decades(
                exponents.stream().mapToInt(e -> e).toArray(),
                chosen.stream().mapToDouble(i -> data.real()[i]).toArray(),
                chosen.stream().mapToDouble(i -> minus[i]).toArray());
    }

    /// Names of the frequencies, without those that would stand upon another.
    List<Annotation> labels(Colour colour) {
        double size = 0;
        for (int i = 0; i < real.length; i++) {
            size = Math.max(size, Math.max(Math.abs(real[i]), Math.abs(minusImaginary[i])));
        }
        List<Annotation> labels = new ArrayList<>();
        List<Integer> named = new ArrayList<>();
        for (int i = 0; i < real.length; i++) {
            double room = CROWDED * size;
            int here = i;
            boolean free =
                    named.stream()
                            .allMatch(
                                    k ->
                                            Math.hypot(
                                                            real[k] - real[here],
                                                            minusImaginary[k]
                                                                    - minusImaginary[here])
                                                    > room);
            if (free) {
                named.add(i);
                labels.add(
                        new Annotation.PointLabel(
                                real[i],
                                minusImaginary[i],
                                RichText.plain(name(exponent[i])),
                                colour,
                                false));
            }
        }
        return labels;
    }

    /// A frequency as people say it: `100 kHz`.
    static String name(int exponent) {
        String[] prefixes = {"n", "µ", "m", "", "k", "M", "G", "T"};
        int group = Math.clamp(Math.floorDiv(exponent, 3), -3, 4);
        String digits = Math.round(Math.pow(10, exponent - 3 * group)) + "";
        return digits + " " + prefixes[group + 3] + "Hz";
    }
}
