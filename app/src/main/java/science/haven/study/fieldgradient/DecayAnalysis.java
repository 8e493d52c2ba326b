package science.haven.study.fieldgradient;

import science.haven.data.Condition;
import science.haven.fieldgradient.EchoAnalysis;
import science.haven.fieldgradient.EchoDecay;
import science.haven.fieldgradient.EchoFit;
import science.haven.fieldgradient.EchoOutcome;
import science.haven.fieldgradient.restriction.Pore;
import science.haven.fieldgradient.restriction.RestrictedEcho;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.spectrum.Recipe;
import science.haven.study.plan.EchoPlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.study.result.Quality;
import science.haven.study.result.Remarks;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decays to the numbers of a result.
///
/// @param plan what the study says
/// @param source the file they come from
/// @param encoding δ in s; 0 if it is not known
record DecayAnalysis(EchoPlan plan, FileResult.Source source, double encoding) {

    /// Name of the condition that is Δ.
    static final String TIME = "diffusion time";

    Analysed of(
            Map<String, EchoDecay> decays,
            List<Condition> conditions,
            List<Remark> known,
            Optional<Recipe> log) {
        List<RegionDecay> found = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>(known);
        remarks.addAll(Remarks.of(conditions));
        double time =
                conditions.stream()
                        .filter(c -> c.name().equals(TIME))
                        .mapToDouble(c -> c.value().value())
                        .findFirst()
                        .orElse(0);
        for (Map.Entry<String, EchoDecay> decay : decays.entrySet()) {
            String suffix = decays.size() > 1 ? ", " + decay.getKey() : "";
            switch (EchoAnalysis.fit(decay.getValue(), plan.options())) {
                case EchoOutcome.NotFitted(var reason) -> {
                    String why = suffix.isEmpty() ? reason : decay.getKey() + ": " + reason;
                    return new Analysed.NumbersOnly(FileResult.failed(source, conditions, why));
                }
                case EchoFit fit -> {
                    found.add(new RegionDecay(decay.getKey(), fit));
                    values.addAll(EchoValues.of(fit, time, encoding, suffix));
                    remarks.addAll(fit.remarks());
                    domains(fit, time).ifPresent(remarks::add);
                    walls(fit, time).ifPresent(remarks::add);
                }
            }
        }
        EchoFit first = found.getFirst().fit();
        boolean alone = found.size() == 1;
        FileResult result =
                new FileResult(
                        source,
                        conditions,
                        alone ? first.model().toString() : laws(found),
                        alone ? Value.parameters(first.chosen().fit()) : List.of(),
                        values,
                        Optional.of(quality(first)),
                        Remarks.distinct(remarks),
                        Optional.empty());
        return new AnalysedEcho(result, found, encoding, log);
    }

    private static String laws(List<RegionDecay> decays) {
        List<String> laws = decays.stream().map(d -> d.name() + ": " + d.fit().model()).toList();
        return String.join("; ", laws);
    }

    private Optional<Remark> domains(EchoFit fit, double time) {
        Optional<Quantity> domain = plan.domain();
        if (domain.isEmpty() || !(time > 0) || fit.path(time).isEmpty()) {
            return Optional.empty();
        }
        double path = fit.path(time).get().value();
        double size = domain.get().si().value();
        return path > size
                ? Optional.of(
                        new EchoSettingRemark.ManyDomains(
                                path, size, fit.model().law().isAnisotropic()))
                : Optional.empty();
    }

    /// How much ions move during pulses that are taken to be short.
    private Optional<Remark> walls(EchoFit fit, double time) {
        Optional<Pore> pore = fit.model().law().walls();
        if (pore.isEmpty()) {
            return Optional.empty();
        }
        if (!(encoding > 0 && time >= encoding)) {
            return Optional.of(new EchoSettingRemark.ShortPulses(encoding, 0, 1));
        }
        double size = fit.wallSize(time - encoding / 3).orElseThrow().value();
        double d = fit.chosen().fit().estimate("D").measured().value();
        double seen = RestrictedEcho.apparent(pore.get(), size, d, encoding, time);
        double limit = fit.mean().map(Measured::value).orElse(seen);
        return Optional.of(
                new EchoSettingRemark.ShortPulses(encoding, size * size / d, seen / limit));
    }

    private static Quality quality(EchoFit fit) {
        double[] residuals = fit.residuals();
        double squares = Arrays.stream(residuals).map(r -> r * r).sum();
        double start = Math.max(Double.MIN_NORMAL, Math.abs(fit.start()));
        double[] sigma = fit.decay().sigma();
        return new Quality(
                residuals.length,
                1,
                fit.chosen().fit().chiSquared(),
                Math.sqrt(squares / residuals.length) / start,
                sigma.length > 0 ? Optional.of(sigma[0] / start) : Optional.empty());
    }
}
