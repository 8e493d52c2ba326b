package science.haven.figure.canvas;

import java.util.Locale;

/// A colour with opacity.
///
/// @param rgb red, green and blue as `0xRRGGBB`
/// @param opacity dimensionless, 0 (nothing is drawn) to 1
public record Colour(int rgb, double opacity) {

    /// Nothing is drawn.
    public static final Colour NONE = new Colour(0xFFFFFF, 0);

    /// Black.
    public static final Colour BLACK = new Colour(0x000000, 1);

    /// White.
    public static final Colour WHITE = new Colour(0xFFFFFF, 1);

    /// Grey for what must not compete with the data.
    public static final Colour GREY = new Colour(0x808080, 1);

    public Colour {
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("rgb must be 0x000000 to 0xFFFFFF, got " + rgb);
        }
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("opacity must be 0 to 1, got " + opacity);
        }
    }

    /// An opaque colour.
    ///
    /// @param rgb red, green and blue as `0xRRGGBB`
    /// @return the colour
    public static Colour of(int rgb) {
        return new Colour(rgb, 1);
    }

    /// The same colour, see-through.
    ///
    /// @param share dimensionless, 0 to 1
    /// @return the colour with this opacity
    public Colour withOpacity(double share) {
        return new Colour(rgb, share);
    }

    /// The colour mixed with white, opaque.
    ///
    /// @param share share of this colour, dimensionless, 0 (white) to 1 (unchanged)
    /// @return the tint
    public Colour tint(double share) {
        return WHITE.mixed(this, share);
    }

    /// On the way from this colour to another.
    ///
    /// @param other where the way ends
    /// @param share share of the other colour, dimensionless, 0 to 1
    /// @return the mixture, opaque
    public Colour mixed(Colour other, double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double from = (rgb >> shift) & 0xFF;
            double to = (other.rgb >> shift) & 0xFF;
            mixed |= (int) Math.round(from + share * (to - from)) << shift;
        }
        return new Colour(mixed, 1);
    }

    /// Whether it leaves any ink.
    ///
    /// @return true unless fully transparent
    public boolean visible() {
        return opacity > 0;
    }

    /// The colour as web pages write it.
    ///
    /// @return for example `#0072b2`
    public String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
