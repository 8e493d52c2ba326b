package science.haven.report.relaxation;

import science.haven.relaxation.recovery.RecoveryData;
import science.haven.relaxation.recovery.distribution.TimeDistribution;
import science.haven.report.page.Chapter;
import science.haven.report.page.ConclusionTable;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.Plate;
import science.haven.report.page.TextFile;
import science.haven.study.relaxation.AnalysedRates;
import science.haven.study.relaxation.MotionResult;
import science.haven.study.relaxation.recovery.AnalysedProfile;
import science.haven.study.relaxation.recovery.AnalysedRecovery;
import science.haven.study.relaxation.recovery.PhasesResult;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.List;

/// Relaxation of nuclear spins in a report.
///
/// @param group the measurement
/// @param recoveries its transients
/// @param profiles recoveries along its spectra
/// @param tables its tables of rates
/// @param phases phases that all its temperatures share
/// @param motions the motions whose first measurement this is
public record RelaxationChapter(
        Results.Group group,
        List<AnalysedRecovery> recoveries,
        List<AnalysedProfile> profiles,
        List<AnalysedRates> tables,
        List<PhasesResult> phases,
        List<MotionResult> motions)
        implements Chapter {

    private static final String MOTIONS =
            "Motions were found by one joint fit of ln R of all rates, nuclei and frequencies with"
                    + " shared correlation times; start values come from a grid of barriers and"
                    + " prefactors on which couplings are solved for (non-negative least squares)."
                    + " Number of motions and spectral density are those of the lowest AICc.";

    private static final String DISTRIBUTION =
            "Distributions of times are non-negative densities over ln T with the strongest penalty"
                    + " on their curvature that leaves no more than noise (discrepancy principle)."
                    + " Their band is what the noise does at a penalty twenty times weaker.";

    private static final String PLACES =
            "Along the spectrum, stretches of signal were found in the mean of the strongest row"
                    + " and those like it. By regions, each was integrated; by lines, each was taken"
                    + " apart into Voigt lines whose position, width and form all rows share, or"
                    + " integrated where that is not possible; point by point, the noise is the scatter"
                    + " about the law.";

    private static final String PHASES =
            "Recoveries at all temperatures were fitted together as sums of the same phases, each"
                    + " exponential with its own rate at each temperature, with free starts and"
                    + " ends and fractions that sum to one; fractions were begun from a grid.";

    /// Keeps copies of the lists.
    public RelaxationChapter {
        recoveries = List.copyOf(recoveries);
        profiles = List.copyOf(profiles);
        tables = List.copyOf(tables);
        phases = List.copyOf(phases);
        motions = List.copyOf(motions);
    }

    @Override
    public void write(Html html, Numbering numbering) {
        new RelaxationSection(this, numbering).write(html);
    }

    @Override
    public void summary(Html html, Numbering numbering) {
        for (PhasesResult result : phases) {
            String caption =
                    ("Phases of %s at all temperatures, with standard uncertainties (k = 1)."
                                    + " Phase 1 relaxes fastest.")
                            .formatted(group.name());
            ConclusionTable.write(html, caption, result.conclusions(), numbering);
        }
        motions.forEach(result -> new MotionTables(result, numbering).numbers(html));
    }

    @Override
    public List<Plate> overview() {
        List<Plate> plates = new ArrayList<>();
        for (int i = 0; i < motions.size(); i++) {
            plates.add(RelaxationPlates.rates(Plate.name(group.name(), i), motions.get(i)));
        }
        plates.addAll(RelaxationPlates.overview(group.name(), recoveries));
        phases.forEach(result -> plates.addAll(RelaxationPlates.phases(result)));
        return plates;
    }

    /// What was found along each spectrum.
    List<ProfilePages> along() {
        List<ProfilePages> pages = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            pages.add(new ProfilePages(Plate.name(group.name(), i), profiles.get(i)));
        }
        return pages;
    }

    @Override
    public List<Plate> plates() {
        List<Plate> plates = new ArrayList<>(overview());
        along().forEach(pages -> plates.addAll(pages.plates()));
        plates.addAll(single());
        return plates;
    }

    /// Every transient with its residuals, and its distribution of times.
    List<Plate> single() {
        List<Plate> plates = new ArrayList<>();
        for (int i = 0; i < recoveries.size(); i++) {
            String name = Plate.name(group.name(), i);
            plates.add(RelaxationPlates.single(name, recoveries.get(i)));
            RelaxationPlates.distribution(name, recoveries.get(i)).ifPresent(plates::add);
        }
        return plates;
    }

    @Override
    public List<TextFile> files() {
        List<TextFile> files = new ArrayList<>();
        for (int i = 0; i < recoveries.size(); i++) {
            String name = Plate.name(group.name(), i);
            files.add(curve(name, recoveries.get(i)));
            recoveries.get(i).distribution().map(d -> times(name, d)).ifPresent(files::add);
            recoveries
                    .get(i)
                    .log()
                    .ifPresent(log -> files.add(new TextFile(name + "-process.txt", log.text())));
        }
        for (ProfilePages pages : along()) {
            files.add(pages.file());
            pages.profile()
                    .log()
                    .map(log -> new TextFile(pages.name() + "-process.txt", log.text()))
                    .ifPresent(files::add);
        }
        return files;
    }

    private static TextFile curve(String name, AnalysedRecovery recovery) {
        RecoveryData data = recovery.fit().data();
        double[] delay = data.delay();
        double[] intensity = data.intensity();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("t / s", "signal", "fit"));
        for (int i = 0; i < delay.length; i++) {
            rows.add(
                    List.of(
                            TextFile.number(delay[i]),
                            TextFile.number(intensity[i]),
                            TextFile.number(recovery.at(delay[i]))));
        }
        return TextFile.table(name, rows);
    }

    private static TextFile times(String name, TimeDistribution distribution) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("T / s", "density over ln T", "u(density)"));
        for (int g = 0; g < distribution.time().length; g++) {
            rows.add(
                    List.of(
                            TextFile.number(distribution.time()[g]),
                            TextFile.number(distribution.density()[g]),
                            TextFile.number(distribution.uncertainty()[g])));
        }
        return TextFile.table(name + "-distribution", rows);
    }

    @Override
    public List<String> methods(String version) {
        List<String> paragraphs = new ArrayList<>();
        if (!recoveries.isEmpty() || !profiles.isEmpty()) {
            paragraphs.add(
                    "Relaxation transients were fitted with Haven "
                            + version
                            + " without start values: one to three exponentials, a stretched"
                            + " exponential and the exact exponentials that one phase of the"
                            + " observed spin has by itself, each with a free start and end; the"
                            + " law of the lowest AICc was used, that of the lowest sum where"
                            + " recoveries of one measurement differed. Noise comes from the"
                            + " signal-free parts of the spectra.");
        }
        if (recoveries.stream().anyMatch(one -> one.distribution().isPresent())) {
            paragraphs.add(DISTRIBUTION);
        }
        if (!profiles.isEmpty()) {
            paragraphs.add(PLACES);
        }
        if (!phases.isEmpty()) {
            paragraphs.add(PHASES);
        }
        if (!motions.isEmpty()) {
            paragraphs.add(MOTIONS);
        }
        return paragraphs;
    }
}
