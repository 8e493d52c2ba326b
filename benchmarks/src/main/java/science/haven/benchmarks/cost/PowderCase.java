package science.haven.benchmarks.cost;

import science.haven.lineshape.LineShapes;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.Nuclide;

import java.util.List;
import java.util.Set;

/// A powder pattern, raw bins, whose cost is shown.
///
/// @param name what it is called in figures
/// @param nuclide the spins
/// @param coupling C_Q in Hz
/// @param asymmetry η, dimensionless
/// @param field field in T
/// @param spinning how the sample turns
/// @param excitation which transitions are seen
/// @param width width of the axis in Hz
/// @param points number of bins
/// @param others what other programs need for it
record PowderCase(
        String name,
        Nuclide nuclide,
        double coupling,
        double asymmetry,
        double field,
        Spinning spinning,
        Excitation excitation,
        double width,
        int points,
        List<Other> others) {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final Nuclide LITHIUM = Nuclide.of("7Li").orElseThrow();

    /// Another program at one of its settings, on the same kind of machine: median time and error.
    ///
    /// @param program its name
    /// @param orientations orientations it averages
    /// @param seconds time in s
    /// @param error root mean square error over that of the pattern, dimensionless
    record Other(String program, int orientations, double seconds, double error) {}

    static List<PowderCase> all() {
        return List.of(
                new PowderCase(
                        "²³Na, fast spinning",
                        SODIUM,
                        2.5e6,
                        0.3,
                        11.744,
                        new Spinning.Infinite(Spinning.MAGIC_ANGLE),
                        new Excitation.Central(),
                        50e3,
                        2048,
                        List.of(
                                new Other("mrsimulator", 231, 0.33e-3, 5.8e-2),
                                new Other("mrsimulator", 861, 0.40e-3, 1.3e-2),
                                new Other("mrsimulator", 2556, 0.64e-3, 3.6e-3),
                                new Other("mrsimulator", 20301, 3.04e-3, 5.3e-4),
                                new Other("ssNake", 1597, 0.97e-3, 0.13),
                                new Other("ssNake", 17711, 6.3e-3, 1.9e-2),
                                new Other("ssNake", 196418, 71e-3, 2.9e-3))),
                new PowderCase(
                        "⁷Li at rest, all transitions",
                        LITHIUM,
                        100e3,
                        0.2,
                        9.395,
                        new Spinning.Static(),
                        new Excitation.HardPulse(),
                        500e3,
                        4096,
                        List.of(
                                new Other("mrsimulator", 231, 0.41e-3, 1.9e-3),
                                new Other("mrsimulator", 861, 0.66e-3, 4.7e-4),
                                new Other("mrsimulator", 2556, 1.32e-3, 1.6e-4),
                                new Other("mrsimulator", 20301, 7.7e-3, 2.0e-5),
                                new Other("ssNake", 1597, 2.2e-3, 2.2e-2),
                                new Other("ssNake", 17711, 12.3e-3, 5.0e-3),
                                new Other("ssNake", 196418, 125e-3, 7e-4))),
                new PowderCase(
                        "²³Na at 12.5 kHz",
                        SODIUM,
                        2.5e6,
                        0.3,
                        11.744,
                        new Spinning.Finite(12.5e3, Spinning.MAGIC_ANGLE),
                        new Excitation.Central(),
                        100e3,
                        2048,
                        List.of(
                                new Other("mrsimulator", 861, 1.20e-3, 1.1e-2),
                                new Other("mrsimulator", 2556, 2.98e-3, 3.5e-3),
                                new Other("mrsimulator", 20301, 22.5e-3, 2.1e-4),
                                new Other("ssNake", 1597, 4.7e-3, 5.1e-2),
                                new Other("ssNake", 17711, 53e-3, 9.3e-3))),
                new PowderCase(
                        "²³Na at 25 kHz, all transitions",
                        SODIUM,
                        1e6,
                        0.3,
                        11.744,
                        new Spinning.Finite(25e3, Spinning.MAGIC_ANGLE),
                        new Excitation.HardPulse(),
                        2e6,
                        16384,
                        List.of(
                                new Other("mrsimulator", 861, 7.6e-3, 6.0e-3),
                                new Other("mrsimulator", 2556, 21.7e-3, 1.6e-3),
                                new Other("ssNake", 1597, 32e-3, 2.7e-3),
                                new Other("ssNake", 17711, 427e-3, 3.6e-4))));
    }

    /// Other programs at their settings.
    ///
    /// @param program its name
    List<Other> of(String program) {
        return others.stream().filter(o -> o.program.equals(program)).toList();
    }

    /// The pattern over a number of bins of the same axis.
    double[] pattern(LineShapes shapes, Sampling sampling, int bins) {
        Site site =
                Site.of(
                        nuclide,
                        ShiftTensor.isotropic(0),
                        QuadrupolarCoupling.of(coupling, asymmetry));
        Experiment experiment =
                new Experiment(
                        nuclide.larmorFrequencyInField(field),
                        spinning,
                        excitation,
                        FrequencyAxis.ofWidth(width, bins));
        return shapes.pattern(site, Broadening.NONE, experiment, sampling, Set.of()).intensity();
    }
}
