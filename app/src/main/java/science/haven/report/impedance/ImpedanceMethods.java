package science.haven.report.impedance;

import science.haven.impedance.ImpedanceOptions;
import science.haven.impedance.Weighting;
import science.haven.impedance.circuit.Circuit;
import science.haven.report.page.Shown;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Technique;

import java.util.ArrayList;
import java.util.List;

/// How the numbers of impedance spectra were made, in words.
public final class ImpedanceMethods {

    /// Works whose methods were used.
    public static final List<String> REFERENCES =
            List.of(
                    "B. A. Boukamp, J. Electrochem. Soc. 142, 1885 (1995) (Kramers-Kronig)",
                    "C. H. Hsu, F. Mansfeld, Corrosion 57, 747 (2001) (capacitance of a constant"
                            + " phase element)",
                    "J. T. S. Irvine, D. C. Sinclair, A. R. West, Adv. Mater. 2, 132 (1990) (origin"
                            + " of an arc by its capacitance)");

    private static final String MERGED =
            "Each spectrum joins the ranges of two instruments; the pairs were found by"
                    + " temperature. Where both measured, Z₁ = (1 + g) Z₂ + z was fitted with a complex"
                    + " gain g and offset z as a check; nothing was corrected. Points are weighted by"
                    + " the uncertainty of their instrument, that of a reflection measurement being"
                    + " σ(Z) = σ(S) |Z + Z₀|²/(2 Z₀). Uncertainties not stated in the study were taken"
                    + " from the scatter of the data.";

    private ImpedanceMethods() {}

    /// The paragraphs of a measurement.
    ///
    /// @param technique the options of the technique
    /// @param sample what was measured
    /// @param version version of Haven
    /// @return the paragraphs
    public static List<String> of(Technique.Impedance technique, Sample sample, String version) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                "Impedance spectra were analysed with Haven %s. Each was tested for consistency"
                                .formatted(version)
                        + " with the Kramers-Kronig relations by a non-negative least-squares fit"
                        + " of a dense set of RC elements with series R, L and C, whose residuals"
                        + " also give the noise of the data. "
                        + fit(technique)
                        + " No start values were given: they were found on a grid of time constants"
                        + " by variable projection. Uncertainties are standard uncertainties (k ="
                        + " 1) from the covariance of the fit scaled with its reduced χ². Effective"
                        + " capacitances are C = R^((1−n)/n) Q^(1/n). Where the misfit exceeds the"
                        + " noise significantly (F-test), the circuit is marked as inadequate.");
        if (technique.merge().isPresent()) {
            paragraphs.add(MERGED);
        }
        sample.pellet().ifPresent(pellet -> paragraphs.add(geometry(pellet)));
        return paragraphs;
    }

    private static String fit(Technique.Impedance technique) {
        String circuit =
                technique
                        .circuit()
                        .map(Circuit::text)
                        .map("The equivalent circuit %s was"::formatted)
                        .orElse("An equivalent circuit, chosen by AICc among physical ones, was");
        ImpedanceOptions options = technique.options();
        String weights =
                technique.merge().isPresent()
                        ? "the uncertainties of the instruments as weights"
                        : weights(options.weighting());
        List<String> sentence = new ArrayList<>();
        sentence.add(circuit + " fitted by complex non-linear least squares with " + weights);
        if (options.lowest() > 0 || options.highest() < Double.POSITIVE_INFINITY) {
            sentence.add(
                    "to the points from %s Hz to %s"
                            .formatted(
                                    Shown.rounded(options.lowest(), 4),
                                    options.highest() < Double.POSITIVE_INFINITY
                                            ? Shown.rounded(options.highest(), 4) + " Hz"
                                            : "the highest frequency"));
        }
        options.fixed()
                .forEach(
                        (symbol, value) ->
                                sentence.add(
                                        "%s = %s given"
                                                .formatted(symbol, Shown.rounded(value, 6))));
        return String.join(", ", sentence) + ".";
    }

    private static String weights(Weighting weighting) {
        return switch (weighting) {
            case Weighting.Modulus() -> "modulus weights (1/|Z|)";
            case Weighting.Proportional() -> "proportional weights (1/|Z′|, 1/|Z″|)";
            case Weighting.Uniform() -> "unit weights";
            case Weighting.Given(var _, var _) -> "the given uncertainties as weights";
        };
    }

    private static String geometry(Sample.Pellet pellet) {
        String face = (pellet.round() ? "diameter " : "area A = ") + pellet.face().text();
        return ("Conductivities are σ = L/(A R) with thickness L = %s and %s. The uncertainty of"
                        + " the geometry is common to all spectra; it is part of the uncertainty of"
                        + " every conductivity and of no activation energy.")
                .formatted(pellet.thickness().text(), face);
    }
}
