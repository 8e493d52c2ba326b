package science.haven.exchange.echo;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

import java.util.List;
import java.util.stream.Collectors;

/// What limits the jumps read from echo decays.
public sealed interface EchoRemark extends Remark {

    /// The echo relaxes before ions jump.
    ///
    /// @param temperatures the temperatures in K at which T₁Q is shorter than the time of the jumps
    record RelaxationDominates(List<Double> temperatures) implements EchoRemark {

        public RelaxationDominates {
            temperatures = List.copyOf(temperatures);
        }

        @Override
        public String code() {
            return "RELAXATION_DOMINATES";
        }

        @Override
        public String text() {
            return "At %s K the echo relaxes (T₁Q) before ions jump; these decays say little of jumps."
                    .formatted(listed(temperatures));
        }
    }

    /// No decay shows the final amplitude.
    ///
    /// @param reach longest stretch of a decay after the jumps, over their time, dimensionless
    record PlateauNotSeen(double reach) implements EchoRemark {

        @Override
        public String code() {
            return "PLATEAU_NOT_SEEN";
        }

        @Override
        public String text() {
            return ("No decay reaches its plateau (the best one ends, or relaxes, after %s τ): "
                            + "final amplitude, number of sites and τ are extrapolated together.")
                    .formatted(digits(reach));
        }
    }

    /// More than one number of sites fits.
    ///
    /// @param possible the numbers
    record SitesAmbiguous(List<Integer> possible) implements EchoRemark {

        public SitesAmbiguous {
            possible = List.copyOf(possible);
        }

        @Override
        public String code() {
            return "SITES_AMBIGUOUS";
        }

        @Override
        public String text() {
            return possible.isEmpty()
                    ? "The final amplitude is not 1/N of any whole number: sites are not equal, ν_Q"
                            + " t_p is not large, or spin diffusion or a background adds to it."
                    : "The final amplitude allows %s sites."
                            .formatted(
                                    possible.stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(", ")));
        }
    }

    /// The final amplitude is not the same for all preparation times.
    ///
    /// @param shortest final amplitude at the shortest preparation time, dimensionless
    /// @param longest final amplitude at the longest preparation time, dimensionless
    record DependsOnPreparation(double shortest, double longest) implements EchoRemark {

        @Override
        public String code() {
            return "DEPENDS_ON_PREPARATION";
        }

        @Override
        public String text() {
            return ("The final amplitude changes with the preparation time (%s at the shortest, %s "
                            + "at the longest); only long ones count sites.")
                    .formatted(digits(shortest), digits(longest));
        }
    }

    /// The decay does not get faster on heating.
    ///
    /// @param energy activation energy in eV
    /// @param error its standard uncertainty in eV
    record NotActivated(double energy, double error) implements EchoRemark {

        @Override
        public String code() {
            return "NOT_ACTIVATED";
        }

        @Override
        public String text() {
            return ("The decay does not depend on temperature (%s ± %s eV): spin diffusion, not "
                            + "jumps. Dilution, or the rarer isotope, would tell.")
                    .formatted(digits(energy), digits(error));
        }
    }

    /// The pre-exponential factor is not that of a jump.
    ///
    /// @param attempts attempt rate 1/τ₀ in s⁻¹
    record PrefactorImplausible(double attempts) implements EchoRemark {

        @Override
        public String code() {
            return "PREFACTOR_IMPLAUSIBLE";
        }

        @Override
        public String text() {
            return ("The attempt rate %s s⁻¹ lies outside 10¹¹ to 10¹⁴ s⁻¹, where ions vibrate: "
                            + "the law or the temperatures are not right, or jumps are correlated.")
                    .formatted(digits(attempts));
        }
    }

    /// One barrier does not thread all temperatures.
    ///
    /// @param difference AICc of one barrier less that of free times, dimensionless
    record NotArrhenius(double difference) implements EchoRemark {

        @Override
        public String code() {
            return "NOT_ARRHENIUS";
        }

        @Override
        public String text() {
            return "A time of its own for each temperature fits far better than one barrier (AICc by %s)."
                    .formatted(digits(difference));
        }
    }

    /// The decays scatter more than their errors say.
    ///
    /// @param reduced χ² per degree of freedom, dimensionless
    record PoorFit(double reduced) implements EchoRemark {

        @Override
        public String code() {
            return "POOR_FIT";
        }

        @Override
        public String text() {
            return "The points scatter %s times as much as their errors say; the uncertainties are too small."
                    .formatted(digits(Math.sqrt(reduced)));
        }
    }

    private static String listed(List<Double> temperatures) {
        return temperatures.stream().map(t -> Digits.of(t, 4)).collect(Collectors.joining(", "));
    }

    private static String digits(double number) {
        return Digits.of(number, 3);
    }
}
