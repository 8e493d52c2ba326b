package science.haven.lineshape.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.lineshape.LineShapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Random spectra of one to three sites, fitted without start values; `-Dhaven.shape.draws=300` for
/// more of them, `-Dhaven.shape.first=1000` for others.
class ShapeDrawsTest {

    private static final int DRAWS = Integer.getInteger("haven.shape.draws", 15);
    private static final int FIRST = Integer.getInteger("haven.shape.first", 0);
    private static final double RIGHT = 0.8;

    private final LineShapes shapes = new LineShapes();
    private final ShapeAnalysis analysis = new ShapeAnalysis();
    private final List<Map<ShapeVerdict, Integer>> verdicts = new ArrayList<>();
    private final int[] held = new int[3];

    @Test
    void randomSpectraAreFoundWithoutStartValues() {
        for (int sites = 1; sites <= 3; sites++) {
            verdicts.add(new EnumMap<>(ShapeVerdict.class));
        }
        for (int number = FIRST; number < FIRST + DRAWS; number++) {
            judge(ShapeDraw.of(number, shapes));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int sites = 1; sites <= 3; sites++) {
            rows.add(row(Integer.toString(sites), verdicts.get(sites - 1)));
        }
        Map<ShapeVerdict, Integer> all = new EnumMap<>(ShapeVerdict.class);
        verdicts.forEach(v -> v.forEach((verdict, n) -> all.merge(verdict, n, Integer::sum)));
        rows.add(row("all", all));
        ValidationTable.write(
                "lineshape-draws",
                List.of(
                        "sites",
                        "spectra",
                        "found",
                        "not told apart",
                        "better than the truth",
                        "missed"),
                rows);
        ValidationTable.write(
                "lineshape-draws-intervals",
                List.of("interval", "parameters", "that hold the truth"),
                List.of(
                        List.of("68 %", Integer.toString(held[2]), Integer.toString(held[0])),
                        List.of("95 %", Integer.toString(held[2]), Integer.toString(held[1]))));
        int right =
                all.getOrDefault(ShapeVerdict.FOUND, 0)
                        + all.getOrDefault(ShapeVerdict.NOT_TOLD_APART, 0);
        assertThat(right).isGreaterThanOrEqualTo((int) (RIGHT * DRAWS));
        assertThat(held[1]).isGreaterThan((int) (RIGHT * held[2]));
    }

    private void judge(ShapeDraw draw) {
        ShapeOptions options = ShapeOptions.of(draw.kind().nuclide());
        Optional<ShapeFit> fit = analysis.fit(draw.spectrum(), draw.kind().nuclide(), options);
        Optional<ShapeFit> fromTruth = analysis.fit(draw.spectrum(), draw.truth(), options);
        ShapeVerdict verdict =
                fit.map(f -> ShapeVerdict.of(draw, f, fromTruth)).orElse(ShapeVerdict.MISSED);
        verdicts.get(draw.truth().size() - 1).merge(verdict, 1, Integer::sum);
        if (verdict == ShapeVerdict.FOUND) {
            int[] in = ShapeVerdict.held(fit.orElseThrow(), draw.truth());
            Arrays.setAll(held, k -> held[k] + in[k]);
        }
    }

    private static List<String> row(String name, Map<ShapeVerdict, Integer> counts) {
        List<String> cells = new ArrayList<>();
        cells.add(name);
        cells.add(Integer.toString(counts.values().stream().mapToInt(Integer::intValue).sum()));
        for (ShapeVerdict verdict : ShapeVerdict.values()) {
            cells.add(Integer.toString(counts.getOrDefault(verdict, 0)));
        }
        return cells;
    }
}
