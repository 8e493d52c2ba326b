package science.haven.report.operando;

import science.haven.report.page.Chapter;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.Plate;
import science.haven.report.page.TextFile;
import science.haven.report.spectrum.SpectraChapter;
import science.haven.study.operando.CellResult;
import science.haven.study.operando.FollowedLines;
import science.haven.study.operando.MetalResult;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Spectra of a cell at work in a report.
///
/// @param spectra the measurement as spectra
/// @param lines how the lines were followed
/// @param cell the cell on the clock of the spectra
/// @param metal the metal that grew
public record OperandoChapter(
        SpectraChapter spectra,
        Optional<FollowedLines> lines,
        Optional<CellResult> cell,
        Optional<MetalResult> metal)
        implements Chapter {

    private static final String FOLLOWED =
            "The number of lines and the order of the baseline were those of the mean of all"
                    + " spectra; then each spectrum was fitted with as many lines: ";
    private static final String CELL =
            "The record of the cell was put onto the clock of the spectra, whose times are those at"
                    + " which each recording began; the charge is the integral of the current by the"
                    + " trapezoid rule.";
    private static final String METAL =
            "Signals of metal were turned into amounts with the skin depth √(ρ/πµ₀ν) and, for metal"
                    + " thicker than that, the depth that gives the same signal when field and phase"
                    + " of the radio wave fall with depth on both ways (0.431 skin depths at 90°)."
                    + " The amount was compared with charge/F by straight stages with breaks, which"
                    + " were chosen by AICc.";

    @Override
    public void write(Html html, Numbering numbering) {
        spectra.write(html, numbering);
        new OperandoSection(this, numbering).write(html);
    }

    /// The map beside the voltage takes the place of the plain map.
    @Override
    public List<Plate> overview() {
        return together(spectra.overview());
    }

    @Override
    public List<Plate> plates() {
        return together(spectra.plates());
    }

    private List<Plate> together(List<Plate> plain) {
        List<Plate> own = new OperandoPlates(this).plates();
        List<Plate> plates = new ArrayList<>(own);
        plain.stream()
                .filter(plate -> own.stream().noneMatch(o -> o.name().equals(plate.name())))
                .forEach(plates::add);
        return plates;
    }

    @Override
    public List<TextFile> files() {
        List<TextFile> files = new ArrayList<>(spectra.files());
        new OverTime(this).file().ifPresent(files::add);
        return files;
    }

    @Override
    public List<String> methods(String version) {
        List<String> methods = new ArrayList<>(spectra.methods(version));
        lines.filter(found -> found.mean().isPresent())
                .ifPresent(found -> methods.add(FOLLOWED + found.how().word() + "."));
        cell.filter(found -> found.record().isPresent()).ifPresent(found -> methods.add(CELL));
        metal.ifPresent(found -> methods.add(METAL));
        return methods;
    }

    @Override
    public List<String> references() {
        return spectra.references();
    }
}
