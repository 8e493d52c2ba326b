package science.haven.report.relaxation;

import science.haven.figure.motion.ProfileFigure;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.relaxation.recovery.NotFitted;
import science.haven.relaxation.recovery.RecoveryComponent;
import science.haven.relaxation.recovery.RecoveryFit;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageFigure;
import science.haven.report.page.PageTable;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.report.page.TextFile;
import science.haven.report.page.ValueColumn;
import science.haven.study.plan.RecoveryPlan;
import science.haven.study.relaxation.recovery.AnalysedProfile;
import science.haven.study.relaxation.recovery.RecoveryPlace;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Recoveries along a spectrum on the page: a figure, a table of the lines or regions, a file with
/// every number.
///
/// @param name name of its figure and its file
/// @param profile the recoveries
record ProfilePages(String name, AnalysedProfile profile) {

    /// A time less certain than this part of itself is not drawn.
    private static final double VAGUE = 0.5;

    void write(Html html, Numbering numbering) {
        PageFigure.write(html, plates(), numbering);
        if (profile.by() != RecoveryPlan.By.POINTS) {
            table().write(html, numbering);
        }
    }

    /// The figure; none where no time is certain enough to be drawn.
    List<Plate> plates() {
        List<RecoveryPlace> drawn =
                profile.places().stream().filter(place -> isDrawn(place)).toList();
        if (drawn.isEmpty()) {
            return List.of();
        }
        int n = drawn.size();
        double[] shift = new double[n];
        double[] extent = new double[n];
        double[] time = new double[n];
        double[] uncertainty = new double[n];
        for (int i = 0; i < n; i++) {
            RecoveryPlace place = drawn.get(i);
            Measured measured = time(place).orElseThrow();
            shift[i] = place.shift();
            extent[i] = (place.extent().upper() - place.extent().lower()) / 2;
            time[i] = measured.value();
            uncertainty[i] = measured.uncertainty();
        }
        return List.of(
                new Plate(
                        name + "-profile",
                        caption(n),
                        new ProfileFigure(
                                        RelaxationPlates.rich(profile.symbol()),
                                        profile.nucleus(),
                                        profile.spectrum().abscissa(),
                                        profile.spectrum().intensity(),
                                        shift,
                                        extent,
                                        time,
                                        uncertainty)
                                .figure()));
    }

    private String caption(int drawn) {
        String left = drawn < profile.places().size() ? ", where it is certain to 50 %" : "";
        return switch (profile.by()) {
            case POINTS ->
                    "%s: %s point by point along the spectrum%s."
                            .formatted(Shown.place(profile.result()), profile.symbol(), left);
            case LINES ->
                    "%s: %s of each line; horizontal bars are its width at half its height."
                            .formatted(Shown.place(profile.result()), profile.symbol());
            case REGIONS, TOTAL ->
                    "%s: %s of each stretch of signal; horizontal bars are what was integrated."
                            .formatted(Shown.place(profile.result()), profile.symbol());
        };
    }

    private boolean isDrawn(RecoveryPlace place) {
        return time(place).filter(t -> t.uncertainty() < VAGUE * t.value()).isPresent();
    }

    private Optional<Measured> time(RecoveryPlace place) {
        return place.usable()
                .map(fit -> profile.phase().of(fit.components()))
                .map(RecoveryComponent::time);
    }

    private PageTable table() {
        List<PageTable.Row> rows = new ArrayList<>();
        List<String> laws = new ArrayList<>();
        List<String> times = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (RecoveryPlace place : profile.places()) {
            switch (place.outcome()) {
                case NotFitted(var reason) -> {
                    rows.add(new PageTable.Row(place.text(), List.of()));
                    laws.add(reason);
                    times.add(Shown.NOTHING);
                    others.add(Shown.NOTHING);
                }
                case RecoveryFit fit -> {
                    rows.add(new PageTable.Row(place.text(), fit.remarks()));
                    laws.add(fit.law().toString());
                    times.add(time(place).map(ProfilePages::shown).orElse(Shown.NOTHING));
                    others.add(others(fit));
                }
            }
        }
        return new PageTable(
                "%s: times along the spectrum with standard uncertainties (k = 1)."
                        .formatted(Shown.place(profile.result())),
                "place",
                List.of(
                        new ValueColumn("law", "", laws),
                        new ValueColumn(profile.symbol(), "", times),
                        new ValueColumn("other phases", "", others)),
                rows);
    }

    private static String shown(Measured time) {
        return Shown.text(Value.of("", time, Unit.SECOND));
    }

    private String others(RecoveryFit fit) {
        RecoveryComponent counting = profile.phase().of(fit.components());
        List<String> words =
                fit.components().stream()
                        .filter(component -> !component.equals(counting))
                        .map(
                                component ->
                                        "%s (%s)"
                                                .formatted(
                                                        shown(component.time()),
                                                        Shown.percent(component.weight().value())))
                        .toList();
        return words.isEmpty() ? Shown.NOTHING : String.join(", ", words);
    }

    /// Every phase of every place.
    TextFile file() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "shift / ppm",
                        "from / ppm",
                        "to / ppm",
                        "law",
                        "T / s",
                        "u(T) / s",
                        "share"));
        for (RecoveryPlace place : profile.places()) {
            if (place.usable().isEmpty()) {
                continue;
            }
            RecoveryFit fit = place.usable().get();
            for (RecoveryComponent component : fit.components()) {
                rows.add(
                        List.of(
                                TextFile.number(place.shift()),
                                TextFile.number(place.extent().lower()),
                                TextFile.number(place.extent().upper()),
                                fit.law().toString(),
                                TextFile.number(component.time().value()),
                                TextFile.number(component.time().uncertainty()),
                                TextFile.number(component.weight().value())));
            }
        }
        return TextFile.table(name + "-profile", rows);
    }
}
