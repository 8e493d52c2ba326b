package science.haven.quantity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A chemical element that has a standard atomic weight.
///
/// Atomic weights are the values of CIAAW (2021) abridged to five digits; those of Li, B, S and
/// other elements of varying isotopic composition are the conventional ones. Enriched samples need
/// their own.
///
/// @param symbol symbol, for example `Na`
/// @param atomicNumber number of protons
/// @param atomicWeight standard atomic weight, dimensionless, also the molar mass in g/mol
/// @param commonOxidationState oxidation state in most ceramic and glassy ion conductors; 0 for the
///   noble gases
public record Element(
        String symbol, int atomicNumber, double atomicWeight, int commonOxidationState) {

    /// Symbol, atomic number, atomic weight, common oxidation state.
    private static final String ROWS =
            """
            H  1   1.008   1
            He 2   4.0026  0
            Li 3   6.94    1
            Be 4   9.0122  2
            B  5   10.81   3
            C  6   12.011  4
            N  7   14.007  -3
            O  8   15.999  -2
            F  9   18.998  -1
            Ne 10  20.180  0
            Na 11  22.990  1
            Mg 12  24.305  2
            Al 13  26.982  3
            Si 14  28.085  4
            P  15  30.974  5
            S  16  32.06   -2
            Cl 17  35.45   -1
            Ar 18  39.95   0
            K  19  39.098  1
            Ca 20  40.078  2
            Sc 21  44.956  3
            Ti 22  47.867  4
            V  23  50.942  5
            Cr 24  51.996  3
            Mn 25  54.938  2
            Fe 26  55.845  3
            Co 27  58.933  2
            Ni 28  58.693  2
            Cu 29  63.546  2
            Zn 30  65.38   2
            Ga 31  69.723  3
            Ge 32  72.630  4
            As 33  74.922  5
            Se 34  78.971  -2
            Br 35  79.904  -1
            Kr 36  83.798  0
            Rb 37  85.468  1
            Sr 38  87.62   2
            Y  39  88.906  3
            Zr 40  91.224  4
            Nb 41  92.906  5
            Mo 42  95.95   6
            Ru 44  101.07  4
            Rh 45  102.91  3
            Pd 46  106.42  2
            Ag 47  107.87  1
            Cd 48  112.41  2
            In 49  114.82  3
            Sn 50  118.71  4
            Sb 51  121.76  5
            Te 52  127.60  -2
            I  53  126.90  -1
            Xe 54  131.29  0
            Cs 55  132.91  1
            Ba 56  137.33  2
            La 57  138.91  3
            Ce 58  140.12  4
            Pr 59  140.91  3
            Nd 60  144.24  3
            Sm 62  150.36  3
            Eu 63  151.96  3
            Gd 64  157.25  3
            Tb 65  158.93  3
            Dy 66  162.50  3
            Ho 67  164.93  3
            Er 68  167.26  3
            Tm 69  168.93  3
            Yb 70  173.05  3
            Lu 71  174.97  3
            Hf 72  178.49  4
            Ta 73  180.95  5
            W  74  183.84  6
            Re 75  186.21  7
            Os 76  190.23  4
            Ir 77  192.22  4
            Pt 78  195.08  4
            Au 79  196.97  3
            Hg 80  200.59  2
            Tl 81  204.38  1
            Pb 82  207.2   2
            Bi 83  208.98  3
            Th 90  232.04  4
            Pa 91  231.04  5
            U  92  238.03  6
            """;

    private static final Map<String, Element> BY_SYMBOL = read();

    /// Looks an element up.
    ///
    /// @param symbol symbol, for example `Na`
    /// @return the element; empty if there is none or if it has no standard atomic weight
    public static Optional<Element> of(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    private static Map<String, Element> read() {
        Map<String, Element> elements = new LinkedHashMap<>();
        ROWS.lines()
                .map(row -> row.split(" +", -1))
                .map(
                        cell ->
                                new Element(
                                        cell[0],
                                        Integer.parseInt(cell[1]),
                                        Double.parseDouble(cell[2]),
                                        Integer.parseInt(cell[3])))
                .forEach(element -> elements.put(element.symbol, element));
        return Collections.unmodifiableMap(elements);
    }

    /// The symbol.
    @Override
    public String toString() {
        return symbol;
    }
}
