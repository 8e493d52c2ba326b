package science.haven.figure;

import science.haven.figure.model.Figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A figure's SVG, read back: what a viewer would see where.
///
/// @param svg the SVG text
record Drawn(String svg) {
    private static final Pattern CAPITAL = Pattern.compile("[ML](-?[\\d.]+),(-?[\\d.]+)");
    private static final Pattern TEXT =
            Pattern.compile("<text x=\"([\\d.-]+)\" y=\"([\\d.-]+)\"[^>]*>(.*?)</text>");

    static Drawn of(Figure figure) {
        return new Drawn(FigureFiles.svg(figure, "test"));
    }

    /// A text with its place in pt.
    record Text(double x, double y, String letters) {}

    /// The n-th part of a class, without the parts inside it.
    String part(String name, int n) {
        int at = -1;
        for (int i = 0; i <= n; i++) {
            at = svg.indexOf("<g class=\"" + name + "\"", at + 1);
            if (at < 0) {
                throw new IllegalArgumentException("no part " + name + " number " + n);
            }
        }
        int depth = 0;
        int end = at;
        do {
            int open = svg.indexOf("<g", end + 1);
            int close = svg.indexOf("</g>", end + 1);
            boolean deeper = open >= 0 && open < close;
            depth += end == at ? 1 : 0;
            end = deeper ? open : close;
            depth += deeper ? 1 : -1;
        } while (depth > 0);
        return svg.substring(at, end);
    }

    double[] numbers(String attribute, int n) {
        Matcher matcher = Pattern.compile(attribute + "=\"([^\"]*)\"").matcher(svg);
        for (int i = 0; i <= n; i++) {
            if (!matcher.find()) {
                throw new IllegalArgumentException("no " + attribute + " number " + n);
            }
        }
        return Pattern.compile(" ")
                .splitAsStream(matcher.group(1))
                .filter(word -> !word.equals("linear") && !word.equals("log"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    static List<double[]> places(String part) {
        List<double[]> places = new ArrayList<>();
        Matcher matcher = CAPITAL.matcher(part);
        while (matcher.find()) {
            places.add(
                    new double[] {
                        Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))
                    });
        }
        return places;
    }

    static List<Text> texts(String part) {
        List<Text> texts = new ArrayList<>();
        Matcher matcher = TEXT.matcher(part);
        while (matcher.find()) {
            texts.add(
                    new Text(
                            Double.parseDouble(matcher.group(1)),
                            Double.parseDouble(matcher.group(2)),
                            matcher.group(3).replaceAll("<[^>]*>", "")));
        }
        return texts;
    }
}
