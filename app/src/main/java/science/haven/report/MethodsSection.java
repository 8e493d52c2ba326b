package science.haven.report;

import science.haven.impedance.ImpedanceOptions;
import science.haven.impedance.Weighting;
import science.haven.impedance.circuit.Circuit;
import science.haven.quantity.Quantity;
import science.haven.report.page.Html;
import science.haven.report.page.Shown;
import science.haven.study.StudyOutcome;
import science.haven.study.arrhenius.ArrheniusResult;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Study;
import science.haven.study.plan.Technique;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// How the numbers were made, in words that fit into the supporting information of a paper.
final class MethodsSection {

    private static final String MERGED =
            "Each spectrum joins the ranges of two instruments; the pairs were found by"
                    + " temperature. Where both measured, Z₁ = (1 + g) Z₂ + z was fitted with a complex"
                    + " gain g and offset z as a check; nothing was corrected. Points are weighted by"
                    + " the uncertainty of their instrument, that of a reflection measurement being"
                    + " σ(Z) = σ(S) |Z + Z₀|²/(2 Z₀). Uncertainties not stated in the study were taken"
                    + " from the scatter of the data.";

    private static final String SPECTRA =
            " by the steps listed with each measurement;"
                    + " phases were found automatically where the list says so. Lines were fitted by"
                    + " least squares without start values; their number and the order of the"
                    + " baseline are those of the lowest AICc. The noise and its correlation between"
                    + " neighbouring points were taken from the spectra themselves, and the"
                    + " uncertainties contain both. Positions are in the unit of the abscissa, widths"
                    + " are full widths at half height.";

    private static final String RETENTION =
            "The conductivity over the storage time was fitted with a constant, a linear and a"
                    + " logarithmic loss, an exponential decay to a floor and a stretched"
                    + " exponential decay; the simplest law whose AICc lies within 2 of the best"
                    + " was used.";

    private MethodsSection() {}

    static void write(Html html, StudyOutcome outcome) {
        Study study = outcome.study();
        String version = outcome.results().haven();
        html.element("h2", "Methods", "id", "methods");
        for (MeasurementPlan plan : study.measurements()) {
            switch (plan.technique()) {
                case Technique.Impedance technique ->
                        impedance(html, technique, study.sample(), version);
                case Technique.Retention technique -> {
                    if (!outcome.spectra(plan.name()).isEmpty()) {
                        impedance(html, technique.spectra(), study.sample(), version);
                    }
                    html.element("p", RETENTION);
                }
                case Technique.Spectra technique -> spectra(html, version);
                case Technique.Polarisation technique -> polarisation(html, technique, version);
            }
        }
        if (!study.retentions().isEmpty()) {
            html.element("p", RETENTION);
        }
        if (!study.conclusions().isEmpty()) {
            html.element("p", arrhenius(outcome.arrhenius()));
        }
        if (study.measurements().stream().anyMatch(p -> p.technique().impedance().isPresent())) {
            references(html);
        }
    }

    private static void references(Html html) {
        html.element(
                "p",
                "References: B. A. Boukamp, J. Electrochem. Soc. 142, 1885 (1995) (Kramers-Kronig);"
                        + " C. H. Hsu, F. Mansfeld, Corrosion 57, 747 (2001) (capacitance of a"
                        + " constant phase element); J. T. S. Irvine, D. C. Sinclair, A. R. West,"
                        + " Adv. Mater. 2, 132 (1990) (origin of an arc by its capacitance).",
                "class",
                "sample");
    }

    private static void impedance(
            Html html, Technique.Impedance technique, Sample sample, String version) {
        html.element(
                "p",
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
            html.element("p", MERGED);
        }
        sample.pellet().ifPresent(pellet -> html.element("p", geometry(pellet)));
    }

    private static void spectra(Html html, String version) {
        html.element("p", "Raw signals were processed with Haven " + version + SPECTRA);
    }

    private static void polarisation(Html html, Technique.Polarisation technique, String version) {
        String regime =
                technique
                        .electrodes()
                        .regime()
                        .map(
                                r ->
                                        switch (r) {
                                            case OHMIC -> "by Ohm's law";
                                            case BOTH_BLOCKING ->
                                                    "by I = G (2kT/e) tanh(eU/2kT), both electrodes"
                                                            + " blocking the ions";
                                            case HEBB_WAGNER_ELECTRONS ->
                                                    "by Hebb and Wagner's I = G (kT/e) (1 −"
                                                            + " exp(−eU/kT)) for electrons, one"
                                                            + " electrode being reversible";
                                            case HEBB_WAGNER_HOLES ->
                                                    "by Hebb and Wagner's I = G (kT/e) (exp(eU/kT)"
                                                            + " − 1) for holes, one electrode being"
                                                            + " reversible";
                                        })
                        .orElse(
                                "by Ohm's law; beyond it (eU > kT/2) the values for both electrodes"
                                        + " blocking and for one reversible electrode stand beside");
        html.element(
                "p",
                ("The steps of held voltage or current were found in the data with Haven %s and"
                                + " each relaxation fitted with one and two exponentials, diffusion against"
                                + " blocked ends (Yokota, J. Phys. Soc. Jpn. 16, 2213 (1961)) and, at constant"
                                + " voltage, diffusion between fixed ends. The steady state is the median of"
                                + " the laws that describe the data, by Akaike weights, its intervals by"
                                + " profile likelihood. The electronic conductance follows %s. The"
                                + " transference number is t = 1 − σₑ/σ.")
                        .formatted(version, regime));
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
        String face = (pellet.round() ? "diameter " : "area A = ") + text(pellet.face());
        return ("Conductivities are σ = L/(A R) with thickness L = %s and %s. The uncertainty of"
                        + " the geometry is common to all spectra; it is part of the uncertainty of"
                        + " every conductivity and of no activation energy.")
                .formatted(text(pellet.thickness()), face);
    }

    private static String arrhenius(List<ArrheniusResult> results) {
        String ordinates =
                results.stream()
                        .map(result -> result.plotted().label(result.plan().form()))
                        .distinct()
                        .collect(Collectors.joining(" and "));
        return ("Activation energies are slopes of weighted straight lines through %s over 1/T."
                        + " Where the points scatter more than their uncertainties allow, the"
                        + " uncertainties of slope and intercept are widened by the Birge ratio."
                        + " Temperatures without a stated uncertainty are taken as exact.")
                .formatted(ordinates);
    }

    private static String text(Quantity quantity) {
        return quantity.text();
    }
}
