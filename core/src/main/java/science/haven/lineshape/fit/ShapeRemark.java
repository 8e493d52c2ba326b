package science.haven.lineshape.fit;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

import java.util.List;
import java.util.stream.Collectors;

/// What limits a fit of line shapes.
public sealed interface ShapeRemark extends Remark {

    /// The sites do not describe the spectrum to its noise.
    ///
    /// @param reduced χ²/(N−k) with the noise of the data, dimensionless
    record NotDescribed(double reduced) implements ShapeRemark {
        @Override
        public String code() {
            return "NOT_DESCRIBED";
        }

        @Override
        public String text() {
            return "The sites leave %s times the scatter of the noise: "
                            .formatted(Digits.of(Math.sqrt(reduced), 2))
                    + "another site, a distribution or another model is needed.";
        }
    }

    /// Other answers describe the spectrum as well.
    ///
    /// @param others those answers
    record NotToldApart(List<ShapeFit.Other> others) implements ShapeRemark {

        /// Keeps a copy of the list.
        public NotToldApart {
            others = List.copyOf(others);
        }

        @Override
        public String code() {
            return "NOT_TOLD_APART";
        }

        @Override
        public String text() {
            return "The noise leaves other answers open that describe the spectrum as well: "
                    + others.stream()
                            .map(other -> answer(other.sites()))
                            .collect(Collectors.joining("; or "))
                    + ". What is known of the sample must decide.";
        }

        private static String answer(List<ShapeSite> sites) {
            double all = sites.stream().mapToDouble(ShapeSite::amount).sum();
            return sites.stream()
                    .map(site -> site(site, site.amount() / all))
                    .collect(Collectors.joining(", "));
        }

        private static String site(ShapeSite site, double share) {
            return "%s %% with ".formatted(Digits.of(100 * share, 2))
                    + site.site()
                            .quadrupole()
                            .map(
                                    q ->
                                            "C_Q %s kHz, η %s"
                                                    .formatted(
                                                            Digits.of(q.coupling() / 1e3, 3),
                                                            Digits.of(q.asymmetry(), 2)))
                            .orElseGet(
                                    () ->
                                            "Δ %s ppm, η %s"
                                                    .formatted(
                                                            Digits.of(
                                                                    site.site().shift().anisotropy()
                                                                            * 1e6,
                                                                    3),
                                                            Digits.of(
                                                                    site.site().shift().asymmetry(),
                                                                    2)))
                    + " at %s ppm".formatted(Digits.of(site.site().shift().isotropic() * 1e6, 3));
        }
    }
}
