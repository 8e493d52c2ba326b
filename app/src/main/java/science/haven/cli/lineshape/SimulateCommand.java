package science.haven.cli.lineshape;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Terminal;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.figure.FigureFiles;
import science.haven.figure.SimulatedFigure;
import science.haven.figure.SpectrumFigures;
import science.haven.figure.SpectrumTrace;
import science.haven.figure.model.Figure;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.columns.SpectrumColumnsWriter;
import science.haven.formats.csdm.CsdmWriter;
import science.haven.formats.jcamp.JcampWriter;
import science.haven.formats.mrsimulator.SpinSystem;
import science.haven.formats.mrsimulator.SpinSystemsReader;
import science.haven.formats.simpson.SimpsonInput;
import science.haven.lineshape.LineShapes;
import science.haven.lineshape.jump.JumpPattern;
import science.haven.lineshape.jump.JumpPatterns;
import science.haven.lineshape.jump.JumpingSite;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.LineShapeRemark;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.motion.kinetics.RateMatrix;
import science.haven.report.page.Shown;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

@Command(
        name = "simulate",
        description = {
            "Compute the spectrum of sites in a powder, at rest or spinning, and of ions that"
                    + " jump.",
            "",
            "Sites have shift tensors and quadrupolar couplings, these to second order. SYSTEM"
                    + " holds spin systems in the JSON of mrsimulator; their abundances weigh them."
                    + " Where --jump or a block 'jumps' of the file says so, an ion jumps among the"
                    + " sites of a system, at rest and at any rate below the Larmor frequency."
        },
        footer = {
            "",
            "Examples:",
            "  haven lineshape simulate system.json --field 9.4T --spinning 10kHz --central",
            "  haven lineshape simulate system.json --field 9.4T --figure out.svg --to csv",
            "  haven lineshape simulate site.json --field 9.4T --jump tetrahedron"
                    + " --rate 1e4/s,1e5/s,1e6/s --figure out.svg",
            "  haven lineshape simulate site.json --field 9.4T --nutation 60kHz --pulse 3us"
                    + " --echo solid --refocus 3us",
            "  haven lineshape simulate site.json --field 9.4T --step 'apodise: {exponential: 100"
                    + " Hz}' --step transform --to csv"
        })
final class SimulateCommand implements Callable<Integer> {

    /// The formats of spectra.
    enum Format {
        CSV,
        CSDM,
        JCAMP
    }

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SYSTEM", description = "Spin systems in JSON.")
    private Path file;

    @Mixin private ObservationOptions observation;

    @Mixin private PulseOptions pulses;

    @Mixin private JumpOptions jumps;

    @Mixin private SimulatedSignal made;

    @Option(names = "--to", paramLabel = "FORMAT", description = "csv, csdm or jcamp.")
    private Optional<Format> format = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the spectrum goes; standard output if not given.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--figure", paramLabel = "FILE.svg", description = "Draw total and sites.")
    private Optional<Path> figure = Optional.empty();

    @Option(
            names = "--simpson",
            paramLabel = "FILE.in",
            description = "Write an input of SIMPSON for one site, to check Haven with it.")
    private Optional<Path> simpson = Optional.empty();

    /// A site, or an ion that jumps, and its share of the signal.
    ///
    /// @param site the site; what fast jumps would leave of the places
    private record Seen(
            String name, Site site, Optional<RateMatrix> jumps, double share, Pattern pattern) {}

    @Override
    public Integer call() throws IOException {
        SourceFile source = SourceFile.read(file);
        List<SpinSystem> systems = jumps.applied(SpinSystemsReader.read(source));
        List<Site> sites = systems.stream().flatMap(s -> s.sites().stream()).toList();
        checkNucleus(sites);
        Site first = sites.getFirst();
        Experiment experiment = observation.experiment(sites);
        Broadening broadening = observation.broadening();
        if (simpson.isPresent()) {
            if (sites.size() != 1) {
                throw new IOException(
                        "%s: --simpson takes one site, found %d".formatted(file, sites.size()));
            }
            write(simpson.get(), SimpsonInput.write(first, broadening, experiment));
        }
        checkOneSpectrum();
        List<Seen> seen = simulated(systems, experiment, broadening);
        double[] total = total(seen, experiment.axis().points());
        NmrSignal signal = made.of(total, experiment, first.nuclide(), source);
        if (figure.isPresent()) {
            write(
                    figure.get(),
                    FigureFiles.svg(drawn(seen, total, experiment, signal), "lineshape"));
        }
        if (format.isPresent() || output.isPresent()) {
            String text =
                    switch (format.orElse(Format.CSV)) {
                        case CSV -> SpectrumColumnsWriter.write(signal);
                        case CSDM -> CsdmWriter.write(signal);
                        case JCAMP -> JcampWriter.write(signal);
                    };
            if (output.isPresent()) {
                write(output.get(), text);
            } else {
                Terminal.of(spec).out().print(text);
            }
        }
        boolean quiet = format.isPresent() && output.isEmpty();
        say(seen, experiment, quiet ? Terminal.of(spec).err() : Terminal.of(spec).out());
        return 0;
    }

    private void checkNucleus(List<Site> sites) throws FormatException {
        String first = sites.getFirst().nuclide().symbol();
        for (Site site : sites) {
            if (!site.nuclide().symbol().equals(first)) {
                throw new FormatException(
                        file.toString(), "sites", "one nucleus, " + first, site.nuclide().symbol());
            }
        }
    }

    private void checkOneSpectrum() {
        if (jumps.isSeries() && (format.isPresent() || output.isPresent())) {
            throw new ParameterException(
                    spec.commandLine(), "several of --rate make a --figure; --to takes one");
        }
    }

    private List<Seen> simulated(
            List<SpinSystem> systems, Experiment experiment, Broadening broadening) {
        LineShapes shapes = new LineShapes();
        JumpPatterns jumping = new JumpPatterns();
        List<Seen> seen = new ArrayList<>();
        for (SpinSystem system : systems) {
            if (system.jumps().isPresent()) {
                if (!(experiment.spinning() instanceof Spinning.Static)) {
                    throw new ParameterException(
                            spec.commandLine(), "--spinning does not go with jumps; leave it out");
                }
                RateMatrix rates = system.jumps().get();
                JumpingSite ion = new JumpingSite(system.sites(), rates);
                JumpPattern found = jumping.pattern(ion, broadening, experiment, Sampling.DEFAULT);
                String name = system.name().isEmpty() ? "ion " + (seen.size() + 1) : system.name();
                seen.add(
                        new Seen(
                                name,
                                ion.average(),
                                system.jumps(),
                                system.abundance(),
                                found.pattern()));
                continue;
            }
            for (Site site : system.sites()) {
                Pattern pattern = pulses.pattern(shapes, site, broadening, experiment);
                String name = system.name().isEmpty() ? "site " + (seen.size() + 1) : system.name();
                seen.add(new Seen(name, site, Optional.empty(), system.abundance(), pattern));
            }
        }
        return seen;
    }

    private static double[] total(List<Seen> seen, int points) {
        double[] total = new double[points];
        for (Seen site : seen) {
            for (int i = 0; i < points; i++) {
                total[i] += site.share * site.pattern.intensity()[i];
            }
        }
        return total;
    }

    private Figure drawn(List<Seen> seen, double[] total, Experiment experiment, NmrSignal signal) {
        if (made.processed()) {
            SpectralAxis axis = signal.direct();
            double[] shift = new double[axis.points()];
            double[] real = new double[axis.points()];
            for (int i = 0; i < real.length; i++) {
                shift[i] = axis.ppm(axis.at(i));
                real[i] = signal.values()[2 * i];
            }
            return new SimulatedFigure(axis.nucleus(), shift, real, Map.of()).figure();
        }
        double[] ppm = new double[total.length];
        for (int i = 0; i < ppm.length; i++) {
            ppm[i] = experiment.axis().at(i) / experiment.larmorFrequency() * 1e6;
        }
        String nucleus = seen.getFirst().site.nuclide().symbol();
        if (jumps.isSeries()) {
            List<SpectrumTrace> traces =
                    seen.stream()
                            .map(ion -> new SpectrumTrace(ion.name, ppm, evened(ion)))
                            .toList();
            return SpectrumFigures.stacked(
                    "spectra of jumping " + nucleus, traces, SpectrumFigures.shift(nucleus));
        }
        Map<String, double[]> parts = new LinkedHashMap<>();
        for (Seen site : seen) {
            double[] part = site.pattern.intensity().clone();
            for (int i = 0; i < part.length; i++) {
                part[i] *= site.share;
            }
            String name = site.name;
            for (int k = 2; parts.containsKey(name); k++) {
                name = site.name + " (" + k + ")";
            }
            parts.put(name, part);
        }
        Map<String, double[]> shown = seen.size() > 1 ? parts : Map.of();
        return new SimulatedFigure(nucleus, ppm, total, shown).figure();
    }

    /// Over its highest point, as narrow lines tower above broad ones.
    private static double[] evened(Seen ion) {
        double highest = Arrays.stream(ion.pattern.intensity()).max().orElse(1);
        return Arrays.stream(ion.pattern.intensity())
                .map(bin -> highest > 0 ? bin / highest : bin)
                .toArray();
    }

    private static void say(List<Seen> seen, Experiment experiment, PrintWriter out) {
        Set<String> remarks = new LinkedHashSet<>();
        for (Seen site : seen) {
            double larmor = experiment.larmorFrequency();
            String frequency = Shown.rounded(larmor / 1e6, 6);
            out.println(
                    "%s: %s at %s MHz, %sδ %s ppm%s, signal %s"
                            .formatted(
                                    site.name,
                                    site.site.nuclide().symbol(),
                                    frequency,
                                    site.jumps.map(SimulateCommand::jumps).orElse(""),
                                    Shown.rounded(1e6 * site.site.shift().isotropic(), 5),
                                    site.site
                                            .quadrupole()
                                            .map(SimulateCommand::coupling)
                                            .orElse(""),
                                    Shown.rounded(site.share * site.pattern.area(), 4)));
            for (LineShapeRemark remark : site.pattern.remarks()) {
                remarks.add("remark: " + site.name + ": " + remark.text());
            }
        }
        remarks.forEach(out::println);
    }

    /// What comes next is the mean over all places.
    private static String jumps(RateMatrix rates) {
        double shortest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < rates.sites(); j++) {
            shortest = Math.min(shortest, rates.residenceTime(j));
        }
        return "jumps among %d places, from the shortest every %s s; mean "
                .formatted(rates.sites(), Shown.rounded(shortest, 3));
    }

    private static String coupling(QuadrupolarCoupling q) {
        return ", C_Q %s kHz, η %s"
                .formatted(Shown.rounded(q.coupling() / 1e3, 5), Shown.rounded(q.asymmetry(), 3));
    }

    private static void write(Path path, String text) throws IOException {
        if (Files.exists(path)) {
            throw new IOException(path + ": is there already");
        }
        Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
