package science.haven.study.trajectory;

import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.IonProfile;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.Spectrum;
import science.haven.data.Trajectory;
import science.haven.data.Transient;
import science.haven.formats.Formats;
import science.haven.quantity.Quantity;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Technique;
import science.haven.study.plan.trajectory.JumpsPlan;
import science.haven.study.plan.trajectory.SpinsPlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.Analysis;
import science.haven.study.result.DataSet;
import science.haven.study.result.FileResult;
import science.haven.trajectory.IonPaths;
import science.haven.trajectory.PathFollower;
import science.haven.trajectory.PathOptions;
import science.haven.trajectory.PathOutcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// Trajectories: files under the same conditions are pieces of one, in the order of their names.
///
/// @param technique the options of the technique
/// @param sample what was simulated
/// @param folder the study's folder
public record TrajectoryMeasurement(Technique.Trajectories technique, Sample sample, Path folder)
        implements Analysis {

    private static final int FEWEST_FRAMES = 12;

    @Override
    public List<Analysed> of(DataSet.Read set) {
        return switch (set.measurement()) {
            case Trajectory trajectory -> List.of(named(trajectory, set));
            case ImpedanceSpectrum _, Transient _, NmrSignal _, Spectrum _, IonProfile _ ->
                    List.of(set.refused("a trajectory"));
        };
    }

    /// A piece with the names of its atoms.
    private Analysed named(Trajectory trajectory, DataSet.Read set) {
        if (technique.plan().atoms().isEmpty()) {
            return new TrajectoryPiece(trajectory, set.conditions());
        }
        String file = technique.plan().atoms().get();
        try {
            List<String> names = Formats.atoms(folder.resolve(file));
            int atoms = trajectory.species().size();
            return names.size() == atoms
                    ? new TrajectoryPiece(trajectory.named(names), set.conditions())
                    : set.refused(
                            "%d atoms as in %s".formatted(names.size(), file),
                            String.valueOf(atoms));
        } catch (IOException e) {
            return failed(
                    FileResult.Source.of(trajectory.provenance()),
                    set.conditions(),
                    Optional.ofNullable(e.getMessage()).orElse(file + " cannot be read"));
        }
    }

    @Override
    public Joint together(List<Analysed> analysed) {
        Map<String, List<TrajectoryPiece>> trajectories = new LinkedHashMap<>();
        List<Analysed> all = new ArrayList<>();
        for (Analysed one : analysed) {
            if (one instanceof TrajectoryPiece piece) {
                trajectories
                        .computeIfAbsent(piece.circumstances(), _ -> new ArrayList<>())
                        .add(piece);
            } else {
                all.add(one);
            }
        }
        for (List<TrajectoryPiece> pieces : trajectories.values()) {
            all.add(joined(pieces.stream().sorted(TrajectoryPiece.ORDER).toList()));
        }
        return new Joint(all, List.of());
    }

    private Analysed joined(List<TrajectoryPiece> pieces) {
        List<Condition> conditions = pieces.getFirst().conditions();
        List<Trajectory> trajectories = pieces.stream().map(TrajectoryPiece::trajectory).toList();
        Provenance first = trajectories.getFirst().provenance();
        FileResult.Source source =
                new FileResult.Source(
                        first.file(),
                        first.sha256(),
                        first.format(),
                        first.instrument(),
                        trajectories.stream()
                                .skip(1)
                                .map(t -> FileResult.Source.of(t.provenance()))
                                .toList());
        Optional<String> ion = ion();
        if (ion.isEmpty()) {
            return failed(
                    source, conditions, "expected the mobile ion (the key 'ion'), found none");
        }
        try {
            return switch (PathFollower.follow(
                    trajectories, options(ion.get(), trajectories.getFirst()))) {
                case PathOutcome.Refused(String reason) -> failed(source, conditions, reason);
                case IonPaths paths ->
                        walked(new Walk(source, conditions, charge()), paths, trajectories);
            };
        } catch (UncheckedIOException e) {
            return failed(source, conditions, message(e));
        } catch (IOException e) {
            String reason = Optional.ofNullable(e.getMessage()).orElse("sites cannot be read");
            return failed(source, conditions, reason);
        }
    }

    private Analysed walked(Walk walk, IonPaths paths, List<Trajectory> trajectories)
            throws IOException {
        if (paths.frames() < FEWEST_FRAMES) {
            return failed(
                    walk.source(),
                    walk.conditions(),
                    "expected at least %d frames, found %d"
                            .formatted(FEWEST_FRAMES, paths.frames()));
        }
        AnalysedTrajectory walked = walk.of(paths);
        Optional<SpinsPlan> spins = technique.plan().spins();
        if (spins.isPresent()) {
            Map<String, IonPaths> charged = new LinkedHashMap<>();
            for (String species : spins.get().charges().keySet()) {
                switch (PathFollower.follow(
                        trajectories, options(species, trajectories.getFirst()))) {
                    case PathOutcome.Refused(String reason) -> {
                        return failed(walk.source(), walk.conditions(), reason);
                    }
                    case IonPaths of -> charged.put(species, of);
                }
            }
            walked = walked.with(SpinRelaxation.of(spins.get(), paths, charged));
        }
        Optional<JumpsPlan> jumps = technique.plan().jumps();
        return jumps.isEmpty()
                ? walked
                : walked.with(
                        SiteJumps.of(paths, ion().orElse(""), folder, jumps.get()),
                        walk.temperature());
    }

    private static String message(UncheckedIOException e) {
        return Optional.ofNullable(e.getCause())
                .map(Throwable::getMessage)
                .orElse("cannot be read");
    }

    private static Analysed failed(
            FileResult.Source source, List<Condition> conditions, String reason) {
        return new Analysed.NumbersOnly(FileResult.failed(source, conditions, reason));
    }

    /// How a species is followed: beside the framework, of which it may be a part.
    private PathOptions options(String species, Trajectory trajectory) {
        String ion = ion().orElse("");
        Set<String> framework = new HashSet<>(technique.plan().framework());
        framework.remove(ion);
        if (framework.isEmpty()) {
            framework.addAll(trajectory.species());
            framework.remove(ion);
        }
        OptionalDouble interval =
                Stream.of(technique.plan().interval())
                        .flatMap(Optional::stream)
                        .map(Quantity::si)
                        .mapToDouble(si -> si.value())
                        .findFirst();
        return new PathOptions(species, framework, interval);
    }

    /// The species that moves, as trajectories name it: without its charge.
    private Optional<String> ion() {
        return technique
                .plan()
                .ion()
                .or(sample::ion)
                .map(name -> name.replaceFirst("[1-4]?[+\\-]$", ""));
    }

    private Optional<Integer> charge() {
        return technique
                .plan()
                .ion()
                .filter(name -> name.matches(".*[+\\-]$"))
                .or(sample::ion)
                .map(Sample::charge);
    }
}
