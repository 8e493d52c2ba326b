package science.haven.quantity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The nuclei that speak of moving ions and of the frameworks they move in.
///
/// Sources: spin, Ξ, γ and natural abundance from Harris et al., Pure Appl. Chem. 73, 1795 (2001);
/// Q from Pyykkö, Mol. Phys. 116, 1328 (2018), the year-2017 set; the older Q from Stone,
/// INDC(NDS)-650 (2013). Every Q was compared with two independent transcriptions, every abundance
/// with a second table.
final class NuclideTable {

    /// Nucleus, spin, Ξ in %, γ in 10⁷ rad·s⁻¹·T⁻¹, abundance in %, Q (2017) and older Q in fm².
    private static final String ROWS =
            """
            1H     1/2 100.000000 26.752213   99.9885  -        -
            2H     1   15.350609  4.1066279   0.0115   0.285783 0.286
            6Li    1   14.716086  3.9371709   7.59     -0.0808  -0.0806
            7Li    3/2 38.863797  10.397701   92.41    -4.01    -4
            10B    3   10.743658  2.8746786   19.9     8.459    8.45
            11B    3/2 32.083974  8.5847044   80.1     4.059    4.059
            13C    1/2 25.145020  6.728284    1.07     -        -
            14N    1   7.226317   1.9337792   99.632   2.044    2.044
            15N    1/2 10.136767  -2.712618   0.368    -        -
            17O    5/2 13.556457  -3.62808    0.038    -2.558   -2.56
            19F    1/2 94.094011  25.18148    100      -        -
            23Na   3/2 26.451900  7.0808493   100      10.4     10.4
            25Mg   5/2 6.121635   -1.63887    10       19.94    19.9
            27Al   5/2 26.056859  6.9762715   100      14.66    14.66
            29Si   1/2 19.867187  -5.319      4.6832   -        -
            31P    1/2 40.480742  10.8394     100      -        -
            33S    3/2 7.676000   2.055685    0.76     -6.94    -6.78
            35Cl   3/2 9.797909   2.624198    75.78    -8.112   -8.17
            37Cl   3/2 8.155725   2.184368    24.22    -6.393   -6.44
            39K    3/2 4.666373   1.2500608   93.2581  6.03     5.85
            41K    3/2 2.561305   0.68606808  6.7302   7.34     7.11
            43Ca   7/2 6.730029   -1.803069   0.135    -4.08    -4.08
            45Sc   7/2 24.291747  6.5087973   100      -22      -22
            47Ti   5/2 5.637534   -1.5105     7.44     30.2     30.2
            49Ti   7/2 5.639037   -1.51095    5.41     24.7     24.7
            51V    7/2 26.302948  7.0455117   99.75    -5.2     -4.3
            59Co   7/2 23.727074  6.332       100      42       42
            63Cu   3/2 26.515473  7.111789    69.17    -22      -22
            65Cu   3/2 28.403693  7.60435     30.83    -20.4    -20.4
            67Zn   5/2 6.256803   1.676688    4.1      12.2     15
            69Ga   3/2 24.001354  6.438855    60.108   17.1     17.1
            71Ga   3/2 30.496704  8.181171    39.892   10.7     10.7
            73Ge   9/2 3.488315   -0.9360303  7.73     -19.6    -19
            75As   3/2 17.122614  4.596163    100      31.1     31.4
            77Se   1/2 19.071513  5.1253857   7.63     -        -
            79Br   3/2 25.053980  6.725616    50.69    30.87    31.3
            81Br   3/2 27.006518  7.249776    49.31    25.79    26.2
            85Rb   5/2 9.654943   2.592705    72.17    27.6     27.6
            87Rb   3/2 32.720454  8.7864      27.83    13.35    13.35
            87Sr   9/2 4.333822   -1.1639376  7        30.5     30.5
            89Y    1/2 4.900198   -1.3162791  100      -        -
            91Zr   5/2 9.296298   -2.49743    11.22    -17.6    -17.6
            93Nb   9/2 24.476170  6.5674      100      -32      -32
            95Mo   5/2 6.516926   -1.751      15.92    -2.2     -2.2
            107Ag  1/2 4.047819   -1.0889181  51.839   -        -
            109Ag  1/2 4.653533   -1.2518634  48.161   -        -
            111Cd  1/2 21.215480  -5.6983131  12.8     -        -
            113Cd  1/2 22.193175  -5.9609155  12.22    -        -
            115In  9/2 21.912629  5.8972      95.71    77.2     77
            117Sn  1/2 35.632259  -9.58879    7.68     -        -
            119Sn  1/2 37.290632  -10.0317    8.59     -        -
            121Sb  5/2 23.930577  6.4435      57.21    -54.3    -54.3
            125Te  1/2 31.549769  -8.5108404  7.07     -        -
            127I   5/2 20.007486  5.389573    100      -68.822  -69.6
            129Xe  1/2 27.810186  -7.452103   26.44    -        -
            133Cs  7/2 13.116142  3.5332539   100      -0.343   -0.343
            137Ba  3/2 11.112928  2.99295     11.232   23.6     24.5
            139La  7/2 14.125641  3.8083318   99.91    20.6     20
            177Hf  7/2 4.007000   1.086       18.6     336.5    337
            179Hf  9/2 2.517000   -0.6821     13.62    379.3    379
            181Ta  7/2 11.989600  3.2438      99.988   317      317
            183W   1/2 4.166387   1.1282403   14.31    -        -
            195Pt  1/2 21.496784  5.8385      33.832   -        -
            199Hg  1/2 17.910822  4.8457916   16.87    -        -
            205Tl  1/2 57.683838  15.692181   70.476   -        -
            207Pb  1/2 20.920599  5.58046     22.1     -        -
            209Bi  9/2 16.069288  4.375       100      -51.6    -51.6
            """;

    static final Map<String, Nuclide> BY_SYMBOL = read();

    private NuclideTable() {}

    private static Map<String, Nuclide> read() {
        Map<String, Nuclide> nuclides = new LinkedHashMap<>();
        ROWS.lines().map(NuclideTable::nuclide).forEach(n -> nuclides.put(n.symbol(), n));
        return Collections.unmodifiableMap(nuclides);
    }

    private static Nuclide nuclide(String row) {
        String[] cell = row.split(" +", -1);
        return new Nuclide(
                cell[0],
                spin(cell[1]),
                Double.parseDouble(cell[2]),
                Double.parseDouble(cell[3] + "e7"),
                Double.parseDouble(cell[4] + "e-2"),
                quadrupoleMoment(cell[5]),
                quadrupoleMoment(cell[6]));
    }

    private static double spin(String text) {
        return text.endsWith("/2")
                ? Integer.parseInt(text.substring(0, text.length() - 2)) / 2.0
                : Integer.parseInt(text);
    }

    private static double quadrupoleMoment(String squareFemtometres) {
        return squareFemtometres.equals("-") ? 0 : Double.parseDouble(squareFemtometres + "e-30");
    }
}
