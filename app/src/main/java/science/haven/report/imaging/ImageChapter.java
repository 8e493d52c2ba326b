package science.haven.report.imaging;

import science.haven.imaging.DriftVelocity;
import science.haven.imaging.ProfileSeries;
import science.haven.quantity.Measured;
import science.haven.report.page.Chapter;
import science.haven.report.page.Html;
import science.haven.report.page.MeasurementHeading;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageFigure;
import science.haven.report.page.PageTable;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.report.page.TextFile;
import science.haven.report.page.ValueColumn;
import science.haven.study.imaging.AnalysedImage;
import science.haven.study.imaging.ProfileResult;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Images in a report.
///
/// @param group the measurement
/// @param profiles what its profiles say together
/// @param images its images with a spectrum for every place
public record ImageChapter(
        Results.Group group, List<ProfileResult> profiles, List<AnalysedImage> images)
        implements Chapter {

    private static final String DRIFT =
            "The concentrations follow from the signal over the plateau of the first profile;"
                    + " cubic polynomials of place and time smooth them. The drift velocity is what"
                    + " the balance ∂c/∂t = −∂J/∂x leaves beside diffusion, J = vc − D∂c/∂x; the"
                    + " flux through the first place is the one at which the field, by the"
                    + " Nernst-Einstein relation, adds up to the voltage. Its uncertainty holds the"
                    + " scatter about the smooth surface with its correlation, and the spread over"
                    + " polynomials of one order more or less, but not that of D and the voltage.";

    /// Keeps copies of the lists.
    public ImageChapter {
        profiles = List.copyOf(profiles);
        images = List.copyOf(images);
    }

    @Override
    public void write(Html html, Numbering numbering) {
        MeasurementHeading.write(html, group);
        for (ProfileResult result : profiles) {
            velocities(html, numbering, result);
        }
        if (!images.isEmpty()) {
            centres(html, numbering);
        }
        List<Plate> plates = new ArrayList<>();
        profiles.forEach(result -> plates.addAll(ProfilePlates.single(result)));
        plates.addAll(imagePlates());
        PageFigure.write(html, plates, numbering);
    }

    private static void velocities(Html html, Numbering numbering, ProfileResult result) {
        List<Results.Conclusion> conclusions = result.conclusions();
        if (conclusions.isEmpty()) {
            return;
        }
        String unit = ProfileResult.MICROMETRE_PER_HOUR.symbol();
        new PageTable(
                        "Drift velocity with its standard uncertainty (k = 1), over all places and"
                                + " times.",
                        "quantity",
                        List.of(
                                new ValueColumn(
                                        "value",
                                        unit,
                                        conclusions.stream()
                                                .map(
                                                        c ->
                                                                c.measured()
                                                                        .map(Shown::text)
                                                                        .orElse(Shown.NOTHING))
                                                .toList())),
                        conclusions.stream()
                                .map(c -> new PageTable.Row(c.name(), c.remarks()))
                                .toList())
                .write(html, numbering);
    }

    private void centres(Html html, Numbering numbering) {
        List<FileResult> results = images.stream().map(AnalysedImage::result).toList();
        List<ValueColumn> columns =
                results.getFirst().derived().stream()
                        .map(Value::name)
                        .map(name -> ValueColumn.of(name, results, name))
                        .toList();
        new PageTable(
                        "Images; centres of the integrals with the standard uncertainty that the"
                                + " noise gives them (k = 1).",
                        "file",
                        columns,
                        results.stream()
                                .map(r -> new PageTable.Row(r.source().file(), r.remarks()))
                                .toList())
                .write(html, numbering);
    }

    @Override
    public List<Plate> overview() {
        return profiles.stream().flatMap(r -> ProfilePlates.overview(r).stream()).toList();
    }

    @Override
    public List<Plate> plates() {
        List<Plate> plates = new ArrayList<>();
        profiles.forEach(result -> plates.addAll(ProfilePlates.of(result)));
        plates.addAll(imagePlates());
        return plates;
    }

    private List<Plate> imagePlates() {
        List<Plate> plates = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            plates.addAll(ImagePlates.of(group.name(), i, images.get(i)));
        }
        return plates;
    }

    @Override
    public List<TextFile> files() {
        List<TextFile> files = new ArrayList<>();
        for (ProfileResult result : profiles) {
            result.series().ifPresent(s -> files.add(profiles(group.name() + "-profiles", s)));
            result.drift().ifPresent(d -> files.add(drift(group.name() + "-drift", d)));
        }
        for (int i = 0; i < images.size(); i++) {
            files.add(places(Plate.name(group.name(), i) + "-places", images.get(i)));
        }
        return files;
    }

    private static TextFile profiles(String name, ProfileSeries series) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("t / s", "x / m", "signal"));
        for (int k = 0; k < series.time().length; k++) {
            for (int i = 0; i < series.position().length; i++) {
                rows.add(numbers(series.time()[k], series.position()[i], series.intensity()[k][i]));
            }
        }
        return TextFile.table(name, rows);
    }

    private static TextFile drift(String name, DriftVelocity drift) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("t / s", "x / m", "c / (mol/m³)", "v / (m/s)", "u(v) / (m/s)"));
        for (int k = 0; k < drift.time().length; k++) {
            for (int i = 0; i < drift.position().length; i++) {
                rows.add(
                        numbers(
                                drift.time()[k],
                                drift.position()[i],
                                drift.concentration()[k][i],
                                drift.velocity()[k][i],
                                drift.uncertainty()[k][i]));
            }
        }
        return TextFile.table(name, rows);
    }

    private static TextFile places(String name, AnalysedImage analysed) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("x / m"));
        analysed.profiles().keySet().forEach(part -> head.addAll(List.of(part, "u(" + part + ")")));
        rows.add(head);
        double[] position = analysed.image().position();
        for (int m = 0; m < position.length; m++) {
            List<String> row = new ArrayList<>(numbers(position[m]));
            for (Map.Entry<String, List<Measured>> part : analysed.profiles().entrySet()) {
                Measured value = part.getValue().get(m);
                row.addAll(numbers(value.value(), value.uncertainty()));
            }
            rows.add(row);
        }
        return TextFile.table(name, rows);
    }

    private static List<String> numbers(double... values) {
        List<String> numbers = new ArrayList<>();
        for (double value : values) {
            numbers.add(TextFile.number(value));
        }
        return numbers;
    }

    @Override
    public List<String> methods(String version) {
        List<String> paragraphs = new ArrayList<>();
        if (profiles.stream().anyMatch(p -> p.drift().isPresent())) {
            paragraphs.add("Profiles were analysed with Haven " + version + ". " + DRIFT);
        } else if (!profiles.isEmpty()) {
            paragraphs.add("Profiles were read with Haven " + version + ".");
        }
        if (!images.isEmpty()) {
            paragraphs.add(
                    "Rows with growing gradients were transformed with Haven "
                            + version
                            + " to a spectrum for every place, ρ(x, ν) = (1/n) Σ S(k, ν)"
                            + " exp(−2πikx); integrals are magnitudes of complex sums.");
        }
        return paragraphs;
    }
}
