package science.haven.figure.model;

import science.haven.figure.canvas.Colour;

import java.util.List;

/// Colours that people with colour blindness tell apart.
public final class Palette {

    /// Colours for a few series.
    ///
    /// Source: M. Okabe, K. Ito, Color Universal Design (2008), without yellow, which is too pale
    /// for lines on white.
    public static final List<Colour> OKABE_ITO =
            List.of(
                    Colour.of(0x0072B2),
                    Colour.of(0xD55E00),
                    Colour.of(0x009E73),
                    Colour.of(0xCC79A7),
                    Colour.of(0xE69F00),
                    Colour.of(0x56B4E9),
                    Colour.of(0x000000));

    /// Way from cold to hot for many series, monotonic in lightness so that it survives a grey
    /// copy.
    private static final List<Colour> RAMP =
            List.of(
                    Colour.of(0x0B2A6F),
                    Colour.of(0x2C5FA8),
                    Colour.of(0x5A7FA8),
                    Colour.of(0x9A7B6E),
                    Colour.of(0xCF7A3C),
                    Colour.of(0xF0A03C));

    /// Way from nothing to much in a map, monotonic in lightness.
    private static final List<Colour> DEPTH =
            List.of(
                    Colour.of(0xFFFFFF),
                    Colour.of(0xCFE3F1),
                    Colour.of(0x7FB8D9),
                    Colour.of(0x2E7FB8),
                    Colour.of(0x124A86),
                    Colour.of(0x081D45));

    private Palette() {}

    /// Colour of a value in a map.
    ///
    /// @param share 0 for the palest, 1 for the darkest, dimensionless; what lies outside is shown
    ///   as the end it lies beyond
    /// @return its colour
    public static Colour depth(double share) {
        double at = Math.clamp(share, 0, 1) * (DEPTH.size() - 1);
        int from = Math.min((int) at, DEPTH.size() - 2);
        return DEPTH.get(from).mixed(DEPTH.get(from + 1), at - from);
    }

    /// Colour of the series at a place in the figure.
    ///
    /// @param index place, from 0
    /// @param count how many series there are
    /// @return its colour
    public static Colour colour(int index, int count) {
        if (count <= OKABE_ITO.size()) {
            return OKABE_ITO.get(index);
        }
        double at = (double) index / (count - 1) * (RAMP.size() - 1);
        int from = Math.min((int) at, RAMP.size() - 2);
        return RAMP.get(from).mixed(RAMP.get(from + 1), at - from);
    }
}
