package science.haven.cli.lineshape;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import science.haven.formats.mrsimulator.SpinSystem;
import science.haven.lineshape.jump.JumpSet;
import science.haven.lineshape.jump.JumpingSite;
import science.haven.lineshape.spin.Site;
import science.haven.motion.kinetics.RateMatrix;
import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.report.page.Shown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How ions jump, as options; the file of the spin systems may say it, too.
final class JumpOptions {

    /// How far shares may be from 1 together for what rounding leaves.
    private static final double ROUNDED = 1e-3;

    private static final String AMONG_SITES = "sites";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--jump",
            paramLabel = "PLACES",
            description =
                    "Ions jump: among the 'sites' of each system, or one site among turns of"
                            + " itself, 'tetrahedron', 'flip:109.5deg', 'cone:54.7deg:3'.")
    private Optional<String> jump = Optional.empty();

    @Option(
            names = "--rate",
            split = ",",
            paramLabel = "1e5/s",
            description =
                    "Jump rate of a path, of the fastest where they differ, as the mean of both"
                            + " ways; several, parted by commas, make a spectrum each.")
    private List<String> rates = List.of();

    @Option(
            names = "--populations",
            split = ",",
            paramLabel = "0.9,0.1",
            description = "Shares of the ions on the places; alike if not given.")
    private List<Double> populations = List.of();

    /// Whether each rate makes a spectrum of its own.
    boolean isSeries() {
        return rates.size() > 1;
    }

    /// The systems with jumps as the options say, once for each rate.
    List<SpinSystem> applied(List<SpinSystem> systems) {
        List<SpinSystem> places = systems;
        if (jump.isPresent()) {
            if (rates.isEmpty()) {
                throw wrong("--jump needs a --rate such as 1e5/s");
            }
            places = systems.stream().map(system -> jumping(system, jump.get())).toList();
        } else if (!populations.isEmpty()) {
            throw wrong("--populations needs --jump");
        }
        if (rates.isEmpty()) {
            return places;
        }
        List<SpinSystem> all = new ArrayList<>();
        for (String text : rates) {
            double rate = rate(text);
            String name = Shown.rounded(rate, 4) + " s⁻¹";
            for (SpinSystem system : places) {
                RateMatrix jumps =
                        system.jumps().orElseThrow(() -> wrong("--rate needs --jump PLACES"));
                String named = system.name().isEmpty() ? name : system.name() + ", " + name;
                all.add(
                        new SpinSystem(
                                isSeries() && places.size() == 1 ? name : named,
                                system.abundance(),
                                system.sites(),
                                Optional.of(at(jumps, rate))));
            }
        }
        return all;
    }

    private SpinSystem jumping(SpinSystem system, String model) {
        List<Site> places = system.sites();
        if (!model.equals(AMONG_SITES)) {
            if (places.size() != 1) {
                throw wrong(
                        "--jump %s turns one site, got %d; 'sites' makes ions jump among them"
                                .formatted(model, places.size()));
            }
            try {
                places = JumpSet.named(places.getFirst(), model);
            } catch (NotationException e) {
                ParameterException wrong = wrong("--jump " + e.getMessage());
                wrong.initCause(e);
                throw wrong;
            }
        }
        if (places.size() < 2 || places.size() > JumpingSite.MOST) {
            throw wrong(
                    "--jump takes 2 to %d places, got %d"
                            .formatted(JumpingSite.MOST, places.size()));
        }
        double[][] means = new double[places.size()][places.size()];
        for (double[] row : means) {
            Arrays.fill(row, 1);
        }
        RateMatrix jumps = new RateMatrix(shares(places.size()), means);
        return new SpinSystem(system.name(), system.abundance(), places, Optional.of(jumps));
    }

    private double[] shares(int places) {
        double[] shares = new double[places];
        Arrays.fill(shares, 1.0 / places);
        if (populations.isEmpty()) {
            return shares;
        }
        double sum = populations.stream().mapToDouble(p -> p).sum();
        if (populations.size() != places
                || !populations.stream().allMatch(p -> p > 0)
                || !(Math.abs(sum - 1) <= ROUNDED)) {
            throw wrong(
                    "--populations takes %d shares > 0 that sum to 1, got %s"
                            .formatted(places, populations));
        }
        return populations.stream().mapToDouble(p -> p / sum).toArray();
    }

    private static RateMatrix at(RateMatrix jumps, double rate) {
        double[][] means = jumps.means();
        double fastest = 0;
        for (int i = 0; i < means.length; i++) {
            for (int j = 0; j < i; j++) {
                fastest = Math.max(fastest, means[i][j]);
            }
        }
        for (double[] row : means) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= rate / fastest;
            }
        }
        return new RateMatrix(jumps.populations(), means);
    }

    private double rate(String text) {
        try {
            double rate = Quantity.parse(text, Unit.PER_SECOND).si().value();
            if (!(rate > 0)) {
                throw wrong("--rate must be > 0 s⁻¹, got '%s'".formatted(text));
            }
            return rate;
        } catch (NotationException e) {
            ParameterException wrong = wrong("--rate " + e.getMessage());
            wrong.initCause(e);
            throw wrong;
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
