package science.haven.figure;

import science.haven.figure.canvas.Box;
import science.haven.figure.canvas.Typeface;
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

    private static final Pattern LEVEL =
            Pattern.compile(
                    "<text x=\"([\\d.-]+)\" y=\"([\\d.-]+)\"(?: text-anchor=\"(\\w+)\")?"
                            + " font-size=\"([\\d.]+)\"[^>]*>(.*?)</text>");
    private static final Pattern RUN = Pattern.compile("<tspan([^>]*)>([^<]*)</tspan>|([^<]+)");
    private static final Pattern SIZE = Pattern.compile("font-size=\"([\\d.]+)\"");

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

    /// The boxes that the level texts of a part take on the paper.
    static List<Box> boxes(String part) {
        List<Box> boxes = new ArrayList<>();
        Matcher matcher = LEVEL.matcher(part);
        while (matcher.find()) {
            double size = Double.parseDouble(matcher.group(4));
            double width = width(matcher.group(5), size);
            double x = Double.parseDouble(matcher.group(1));
            double y = Double.parseDouble(matcher.group(2));
            double left =
                    switch (String.valueOf(matcher.group(3))) {
                        case "middle" -> x - width / 2;
                        case "end" -> x - width;
                        default -> x;
                    };
            boxes.add(new Box(left, y - Typeface.CAPITALS * size, left + width, y));
        }
        return boxes;
    }

    private static double width(String runs, double size) {
        double width = 0;
        Matcher matcher = RUN.matcher(runs);
        while (matcher.find()) {
            Matcher own = SIZE.matcher(String.valueOf(matcher.group(1)));
            String letters = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            double small = own.find() ? Double.parseDouble(own.group(1)) : size;
            width += small * Typeface.REGULAR.width(letters.replaceAll("&[a-z]+;", "&"));
        }
        return width;
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
