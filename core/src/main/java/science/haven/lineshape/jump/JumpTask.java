package science.haven.lineshape.jump;

import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.LineShapeRemark;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.lineshape.tensor.FrequencyTensor;
import science.haven.lineshape.tensor.TransitionFrequency;
import science.haven.motion.kinetics.RateMatrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A pattern to be computed, everything in bins.
///
/// @param axis the bins that are computed, a whole number for each of the experiment
/// @param before bins before the axis
/// @param bins bins in which frequencies may lie
record JumpTask(
        JumpingSite ion,
        Broadening broadening,
        Experiment experiment,
        FrequencyAxis axis,
        List<Line> lines,
        int before,
        int bins) {

    /// Frequencies this many axes beside the axis still count.
    private static final int BESIDE = 2;

    private static final double OUTSIDE = 0.03;
    private static final double STRONG = 0.1;
    private static final int ROUND = 32;

    /// Reach in bins of lines that would hide between them.
    private static final double CLOSE = 8;

    /// Steps of a derivative: of frequencies over the width of a line, and of what is relative.
    private static final double STEP = 0.07;

    private static final double RELATIVE = 0.03;

    /// What lines are wide at least, in bins.
    private static final double LEAST = 0.3;

    /// A transition, and its frequency at each place in bins.
    record Line(Excitation.Weighted transition, List<FrequencyTensor> places) {

        double weight() {
            return transition.weight();
        }

        /// Whether all frequencies lie within a few bins.
        boolean close() {
            double first = places.getFirst().isotropic();
            double reach = 0;
            for (FrequencyTensor place : places) {
                double apart = Math.abs(place.isotropic() - first);
                reach = Math.max(reach, apart + JumpTask.reach(place.components()));
            }
            return reach < CLOSE;
        }
    }

    static JumpTask of(JumpingSite ion, Broadening broadening, Experiment experiment) {
        if (!(experiment.spinning() instanceof Spinning.Static)) {
            throw new IllegalArgumentException(
                    "jumps are computed for a sample at rest (0 Hz), got " + experiment.spinning());
        }
        FrequencyAxis axis = refined(experiment.axis(), broadening);
        double spin = ion.places().getFirst().nuclide().spin();
        List<double[][]> found = new ArrayList<>();
        double lowest = 0;
        double highest = axis.points();
        for (Excitation.Weighted weighted : experiment.excitation().transitions(spin)) {
            double[][] places = new double[ion.places().size()][];
            for (int j = 0; j < places.length; j++) {
                places[j] = inBins(ion.places().get(j), experiment, axis, weighted);
                double reach = reach(places[j]);
                lowest = Math.min(lowest, places[j][0] - reach);
                highest = Math.max(highest, places[j][0] + reach);
            }
            found.add(places);
        }
        int before = beside(-lowest, axis);
        int after = beside(highest - axis.points(), axis);
        List<Line> lines = new ArrayList<>();
        List<Excitation.Weighted> transitions = experiment.excitation().transitions(spin);
        for (int t = 0; t < found.size(); t++) {
            List<FrequencyTensor> places =
                    Arrays.stream(found.get(t)).map(c -> moved(c, before)).toList();
            lines.add(new Line(transitions.get(t), places));
        }
        return new JumpTask(
                ion, broadening, experiment, axis, lines, before, before + axis.points() + after);
    }

    /// Bins so narrow that the broadening is smooth over them.
    private static FrequencyAxis refined(FrequencyAxis axis, Broadening broadening) {
        int factor = broadening.none() ? 1 : broadening.finer(axis.step());
        double step = axis.step() / factor;
        return new FrequencyAxis(
                axis.start() - (factor - 1) / 2.0 * step, step, axis.points() * factor);
    }

    private static int beside(double bins, FrequencyAxis axis) {
        double limited = Math.min(bins, (double) BESIDE * axis.points());
        return (int) Math.ceil(limited / ROUND) * ROUND;
    }

    private static double[] inBins(
            Site place, Experiment experiment, FrequencyAxis axis, Excitation.Weighted weighted) {
        double[] components =
                TransitionFrequency.of(
                                place,
                                experiment.larmorFrequency(),
                                weighted.transition(),
                                Set.of())
                        .value()
                        .components()
                        .clone();
        components[0] -= axis.start() - axis.step() / 2;
        for (int k = 0; k < components.length; k++) {
            components[k] /= axis.step();
        }
        return components;
    }

    /// As the squares of the harmonics of a rank sum to 1.
    private static double reach(double[] c) {
        double second = 0;
        double fourth = 0;
        for (int k = 1; k < c.length; k++) {
            if (k < 6) {
                second += c[k] * c[k];
            } else {
                fourth += c[k] * c[k];
            }
        }
        return Math.sqrt(second) + Math.sqrt(fourth);
    }

    private static FrequencyTensor moved(double[] components, int bins) {
        double[] moved = components.clone();
        moved[0] += bins;
        return new FrequencyTensor(moved);
    }

    private List<FrequencyTensor> inHertz(Line line) {
        return line.places.stream()
                .map(
                        place ->
                                new FrequencyTensor(
                                        Arrays.stream(place.components())
                                                .map(c -> c * axis.step())
                                                .toArray()))
                .toList();
    }

    JumpPattern done(double[] bins, int density, double error, double asked) {
        List<LineShapeRemark> remarks = new ArrayList<>();
        if (error > asked) {
            remarks.add(new LineShapeRemark.LessAccurate(asked, error));
        }
        double strongest = 0;
        for (Site place : ion.places()) {
            double spin = place.nuclide().spin();
            double nuQ = place.quadrupole().map(q -> q.frequency(spin)).orElse(0.0);
            strongest = Math.max(strongest, Math.abs(nuQ));
        }
        double ratio = strongest / experiment.larmorFrequency();
        if (ratio > STRONG) {
            remarks.add(new LineShapeRemark.StrongCoupling(ratio, ratio * ratio * strongest));
        }
        double blur = Math.max(broadening.gaussian(), broadening.lorentzian());
        remarks.addAll(
                JumpRegime.remarks(
                        ion.jumps(),
                        lines.stream().map(this::inHertz).toList(),
                        experiment.larmorFrequency(),
                        Math.max(blur, experiment.axis().step())));
        double whole = lines.stream().mapToDouble(Line::weight).sum();
        double outside = 1 - Arrays.stream(bins).sum() / whole;
        if (outside > OUTSIDE) {
            remarks.add(new LineShapeRemark.OutsideAxis(outside));
        }
        return new JumpPattern(
                new Pattern(experiment.axis(), bins, Map.of(), error, remarks), density);
    }

    double gaussian() {
        return broadening.gaussian() / axis.step();
    }

    double lorentzian() {
        return broadening.lorentzian() / axis.step();
    }

    /// Whether bins are so fine that the broadening is smooth over them.
    boolean blurred() {
        return broadening.smooth(axis.step());
    }

    /// What lines are wide besides their modes, in bins.
    double seen() {
        return Math.max(gaussian() / 2, LEAST);
    }

    /// The same in the same bins, a little different.
    JumpTask varied(JumpParameter parameter, double step) {
        return switch (parameter) {
            case JumpParameter.OfPlace(int place, LineParameter of) -> moved(of, step, place);
            case JumpParameter.OfAll(LineParameter of) when of.movesFrequencies() ->
                    moved(of, step, -1);
            case JumpParameter.OfAll(LineParameter of) ->
                    with(
                            ion,
                            of == LineParameter.GAUSSIAN_WIDTH
                                    ? new Broadening(
                                            broadening.gaussian() + step, broadening.lorentzian())
                                    : new Broadening(
                                            broadening.gaussian(), broadening.lorentzian() + step),
                            lines);
            case JumpParameter.Rate() -> with(ion.faster(Math.exp(step)), broadening, lines);
            case JumpParameter.Path(int from, int to) -> {
                double[][] means = ion.jumps().means();
                means[from][to] *= Math.exp(step);
                means[to][from] = means[from][to];
                yield jumping(ion.jumps().populations(), means);
            }
            case JumpParameter.Share(int place) -> {
                double[] shares = ion.jumps().populations();
                double others = 1 - shares[place];
                for (int j = 0; j < shares.length; j++) {
                    shares[j] += j == place ? step : -step * shares[j] / others;
                }
                yield jumping(shares, ion.jumps().means());
            }
        };
    }

    private JumpTask jumping(double[] shares, double[][] means) {
        return with(
                new JumpingSite(ion.places(), new RateMatrix(shares, means)), broadening, lines);
    }

    private JumpTask with(JumpingSite other, Broadening blur, List<Line> moved) {
        return new JumpTask(other, blur, experiment, axis, moved, before, bins);
    }

    private JumpTask moved(LineParameter parameter, double step, int place) {
        List<Line> moved = new ArrayList<>();
        for (Line line : lines) {
            List<FrequencyTensor> places = new ArrayList<>(line.places);
            for (int j = 0; j < places.size(); j++) {
                if (place < 0 || place == j) {
                    double[] change = change(parameter, line, j);
                    double[] components = places.get(j).components().clone();
                    for (int k = 0; k < components.length; k++) {
                        components[k] += step * change[k];
                    }
                    places.set(j, new FrequencyTensor(components));
                }
            }
            moved.add(new Line(line.transition, places));
        }
        return with(ion, broadening, moved);
    }

    /// Change of a place's frequency with a parameter, in bins per its unit.
    private double[] change(LineParameter parameter, Line line, int place) {
        Map<LineParameter, FrequencyTensor> all =
                TransitionFrequency.of(
                                ion.places().get(place),
                                experiment.larmorFrequency(),
                                line.transition.transition(),
                                Set.of(parameter))
                        .derivatives();
        double[] change = Objects.requireNonNull(all.get(parameter)).components().clone();
        for (int k = 0; k < change.length; k++) {
            change[k] /= axis.step();
        }
        return change;
    }

    /// How far a parameter moves to see what it changes.
    double step(JumpParameter parameter) {
        return switch (parameter) {
            case JumpParameter.OfPlace(int place, LineParameter of) ->
                    STEP * seen() / most(of, place);
            case JumpParameter.OfAll(LineParameter of) when of.movesFrequencies() -> {
                double most = 0;
                for (int j = 0; j < ion.places().size(); j++) {
                    most = Math.max(most, most(of, j));
                }
                yield STEP * seen() / most;
            }
            case JumpParameter.OfAll(LineParameter of) ->
                    RELATIVE * Math.max(axis.step(), width(of));
            case JumpParameter.Rate(), JumpParameter.Path(int _, int _) -> RELATIVE;
            case JumpParameter.Share(int place) -> {
                double share = ion.jumps().populations()[place];
                yield RELATIVE * Math.min(share, 1 - share);
            }
        };
    }

    /// Whether steps to both sides would make a width negative.
    boolean atRim(JumpParameter parameter) {
        return parameter instanceof JumpParameter.OfAll(LineParameter of)
                && !of.movesFrequencies()
                && width(of) < axis.step();
    }

    private double width(LineParameter of) {
        return of == LineParameter.GAUSSIAN_WIDTH ? broadening.gaussian() : broadening.lorentzian();
    }

    private double most(LineParameter parameter, int place) {
        double most = Double.MIN_NORMAL;
        for (Line line : lines) {
            double[] change = change(parameter, line, place);
            most = Math.max(most, Math.abs(change[0]) + reach(change));
        }
        return most;
    }
}
