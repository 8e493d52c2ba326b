package science.haven.examples;

import science.haven.examples.BrukerFolderWriter.Console;
import science.haven.examples.BrukerFolderWriter.Site;
import science.haven.quantity.Nuclide;
import science.haven.relaxation.coupling.Coupling;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateKind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// ²³Na in a glass ceramic of NaSICON and Na₃PO₄·12H₂O, one line at rest, two phases in each
/// recovery.
final class GlassCeramicExample {

    static final double FIELD = 52.938e6;
    static final double SHARE = 0.86;
    static final KnownMotion MOTION =
            new KnownMotion(2.6e-12, 0.17, Coupling.quadrupolar(1.5, 300e3, 0));

    /// The phosphate: rate at 260 K and its apparent barrier in eV.
    private static final KnownMotion PHOSPHATE =
            new KnownMotion(1.2e-9, 0.06, Coupling.quadrupolar(1.5, 60e3, 0));

    private static final double[] KELVIN = {
        203.2, 218.4, 233.1, 248.3, 263.2, 278.4, 298.3, 318.2, 343.1, 373.2, 413.1
    };
    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final double WIDTH = 2200;
    private static final double INVERSION = 0.93;

    private GlassCeramicExample() {}

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        String title = "Na3.4Zr1.85Si2.35P0.65O11.725 (synthetic) 23Na inversion recovery";
        Console console = new Console(title, "t1ir", "23Na", FIELD / 1e6, 100e3, 0, 10, 0.015);
        for (int i = 0; i < KELVIN.length; i++) {
            Observation at = new Observation(new RateKind.SpinLattice(), SODIUM, FIELD, KELVIN[i]);
            double fast = MOTION.rate(at);
            double slow = PHOSPHATE.rate(at);
            double[] delays = BrukerFolderWriter.delays(0.05 / fast, 6 / slow, 22);
            Site site =
                    new Site(
                            0,
                            WIDTH,
                            t ->
                                    1
                                            - (1 + INVERSION)
                                                    * (SHARE * Math.exp(-fast * t)
                                                            + (1 - SHARE) * Math.exp(-slow * t)));
            files.putAll(
                    new BrukerFolderWriter(console, KELVIN[i], delays, List.of(site))
                            .files("T1/" + (1 + i)));
        }
        return files;
    }
}
