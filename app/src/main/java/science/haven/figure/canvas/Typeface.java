package science.haven.figure.canvas;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The letters of all figures: Liberation Sans, carried along, so that no figure depends on what
/// fonts a machine happens to have.
public enum Typeface {
    /// Upright letters.
    REGULAR("LiberationSans-Regular.ttf"),
    /// Slanted letters.
    ITALIC("LiberationSans-Italic.ttf"),
    /// Heavy letters.
    BOLD("LiberationSans-Bold.ttf");

    /// Families of the same letter widths, best first, for back ends that leave the letters to the
    /// reader's machine.
    public static final String FAMILIES = "Liberation Sans, Arimo, Arial, Helvetica, sans-serif";

    /// Height of capital letters over the size of the letters, dimensionless.
    public static final double CAPITALS = 0.716;

    /// Size of raised and lowered letters over that of the others, dimensionless.
    public static final double SMALL = 0.72;

    private static final String FOLDER = "/science/haven/figure/fonts/";
    private static final double RISE = 0.36;
    private static final double DROP = 0.18;
    private static final int MISSING = '?';

    private final String resource;

    Typeface(String resource) {
        this.resource = resource;
    }

    /// Letters of a cut.
    ///
    /// @param face the cut
    /// @return the font
    public static Typeface of(RichText.Face face) {
        return switch (face) {
            case REGULAR -> REGULAR;
            case ITALIC -> ITALIC;
            case BOLD -> BOLD;
        };
    }

    /// How far letters stand above the line.
    ///
    /// @param level where they stand
    /// @param size size of the text in pt
    /// @return shift upwards in pt
    public static double shift(RichText.Level level, double size) {
        return switch (level) {
            case BASE -> 0;
            case SUPER -> RISE * size;
            case SUB -> -DROP * size;
        };
    }

    /// Size of the letters of a run.
    ///
    /// @param level where they stand
    /// @param size size of the text in pt
    /// @return size in pt
    public static double size(RichText.Level level, double size) {
        return level == RichText.Level.BASE ? size : SMALL * size;
    }

    /// Width of a text.
    ///
    /// @param text the text
    /// @param size size of the letters in pt
    /// @return width in pt
    public static double width(RichText text, double size) {
        double width = 0;
        for (RichText.Run run : text.runs()) {
            width += of(run.face()).width(run.text()) * size(run.level(), size);
        }
        return width;
    }

    /// Width of letters at size 1.
    ///
    /// @param letters the letters
    /// @return width over size, dimensionless
    public double width(String letters) {
        Loaded font = loaded();
        double width = 0;
        for (int c : writable(letters).codePoints().toArray()) {
            width += font.advance(c);
        }
        return width;
    }

    /// The letters with those the font lacks replaced by a question mark.
    ///
    /// @param letters the letters
    /// @return letters that the font can write
    public String writable(String letters) {
        CmapLookup glyphs = loaded().glyphs();
        return letters.codePoints()
                .map(c -> glyphs.getGlyphId(c) == 0 ? MISSING : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Outlines of letters at size 1, from the origin to the right, y downwards.
    ///
    /// @param letters the letters
    /// @return their outlines
    public Path2D outline(String letters) {
        Loaded font = loaded();
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        for (int c : writable(letters).codePoints().toArray()) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
            place.scale(1 / font.unitsPerEm(), -1 / font.unitsPerEm());
            all.append(font.shape(c).getPathIterator(place), false);
            x += font.advance(c);
        }
        return all;
    }

    /// The font as read, shared by all who write with it.
    TrueTypeFont font() {
        return loaded().font();
    }

    private InputStream open() {
        InputStream stream = Typeface.class.getResourceAsStream(FOLDER + resource);
        if (stream == null) {
            throw new IllegalStateException(
                    "the font " + resource + " is missing from the program");
        }
        return stream;
    }

    private Loaded loaded() {
        return switch (this) {
            case REGULAR -> Regular.FONT;
            case ITALIC -> Italic.FONT;
            case BOLD -> Bold.FONT;
        };
    }

    /// Each font is read once, when first needed.
    private static final class Regular {
        static final Loaded FONT = Loaded.of(REGULAR);
    }

    private static final class Italic {
        static final Loaded FONT = Loaded.of(ITALIC);
    }

    private static final class Bold {
        static final Loaded FONT = Loaded.of(BOLD);
    }

    private record Loaded(TrueTypeFont font, CmapLookup glyphs, double unitsPerEm) {

        static Loaded of(Typeface face) {
            try (InputStream stream = face.open()) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
                return new Loaded(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
            } catch (IOException broken) {
                throw new UncheckedIOException("the font " + face.resource + " is damaged", broken);
            }
        }

        double advance(int c) {
            try {
                return font.getAdvanceWidth(glyphs.getGlyphId(c)) / unitsPerEm;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        Path2D shape(int c) {
            try {
                var glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(c));
                return glyph == null ? new Path2D.Double() : glyph.getPath();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
