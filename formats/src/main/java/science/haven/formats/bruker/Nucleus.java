package science.haven.formats.bruker;

import science.haven.quantity.Nuclide;

import java.util.Locale;
import java.util.Optional;

/// The nucleus that the parameters name, and whether its frequency agrees.
final class Nucleus {

    /// Proton frequencies of usual magnets in MHz.
    private static final double[] MAGNETS = {
        60, 80, 90, 100, 200, 250, 270, 300, 360, 400, 500, 600, 700, 750, 800, 850, 900, 950, 1000,
        1100, 1200
    };

    /// Real magnets differ this much from their names at most, relative.
    private static final double MAGNET_TOLERANCE = 0.03;

    /// Channels of one magnet agree better than this, relative: shifts and references are smaller.
    private static final double CHANNEL_TOLERANCE = 0.01;

    private Nucleus() {}

    /// The nucleus of the first channel; empty if none is named.
    static Optional<String> of(Parameters acqus) {
        String named = acqus.text("NUC1").isEmpty() ? acqus.text("NUCLEUS") : acqus.text("NUC1");
        return named.isEmpty() || named.equals("off") ? Optional.empty() : Optional.of(named);
    }

    /// Proton frequency in Hz of the magnet in which a nucleus has a frequency in Hz.
    static double proton(Nuclide nuclide, double frequency) {
        return 100 * frequency / nuclide.frequencyRatio();
    }

    /// Why the nucleus and the frequency of the first channel cannot both be right, if so.
    static Optional<BrukerRemark.NucleusContradicted> contradiction(Parameters acqus) {
        Optional<Nuclide> nuclide = of(acqus).flatMap(Nuclide::of);
        double basic = acqus.number("BF1") * 1e6;
        if (nuclide.isEmpty() || !(basic > 0)) {
            return Optional.empty();
        }
        double proton = proton(nuclide.get(), basic);
        for (double magnet : MAGNETS) {
            if (Math.abs(proton - magnet * 1e6) <= MAGNET_TOLERANCE * magnet * 1e6) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new BrukerRemark.NucleusContradicted(
                        nuclide.get().symbol(),
                        "%s MHz would need a magnet of %s MHz for ¹H, and no usual one has that"
                                .formatted(megahertz(basic), megahertz(proton))));
    }

    /// Why the nucleus of the rows cannot have been measured in the magnet of the columns, if so.
    static Optional<BrukerRemark.NucleusContradicted> contradiction(
            Parameters acqus, Parameters acqu2s) {
        Optional<Nuclide> direct = of(acqus).flatMap(Nuclide::of);
        Optional<Nuclide> indirect = of(acqu2s).flatMap(Nuclide::of);
        double basic = acqus.number("BF1") * 1e6;
        double other = acqu2s.number("BF1") * 1e6;
        if (direct.isEmpty() || indirect.isEmpty() || !(basic > 0 && other > 0)) {
            return Optional.empty();
        }
        double proton = proton(direct.get(), basic);
        double expected = indirect.get().larmorFrequency(proton);
        return Math.abs(other - expected) <= CHANNEL_TOLERANCE * expected
                ? Optional.empty()
                : Optional.of(
                        new BrukerRemark.NucleusContradicted(
                                indirect.get().symbol() + " for the rows",
                                "their frequency is %s MHz, and that of %s here %s MHz"
                                        .formatted(
                                                megahertz(other),
                                                indirect.get().symbol(),
                                                megahertz(expected))));
    }

    /// The nucleus of the rows: the one named, unless its frequency is not that of the rows and
    /// that of the columns is.
    static String ofRows(Experiment experiment, Parameters acqu2s) {
        String named = of(acqu2s).orElse("");
        if (experiment.acqus().isEmpty()) {
            return named;
        }
        Parameters acqus = experiment.acqus().get();
        double columns = acqus.number("BF1");
        boolean same = Math.abs(acqu2s.number("BF1") - columns) <= CHANNEL_TOLERANCE * columns;
        return same && contradiction(acqus, acqu2s).isPresent() ? of(acqus).orElse(named) : named;
    }

    static String megahertz(double hertz) {
        return String.format(Locale.ROOT, "%.3f", hertz * 1e-6);
    }
}
