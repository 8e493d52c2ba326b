package science.haven.exchange.sites;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits the exchange read from line shapes, or why there is none.
public sealed interface TwoSiteRemark extends Remark {

    /// The distance of the lines is not to be told from the rates.
    ///
    /// @param separation distance of the lines in Hz
    /// @param error its standard uncertainty in Hz
    record SitesNotResolved(double separation, double error) implements TwoSiteRemark {

        @Override
        public String code() {
            return "SITES_NOT_RESOLVED";
        }

        @Override
        public String text() {
            return ("The distance of the two lines, %s ± %s Hz, cannot be told from the rate: "
                            + "colder spectra, or a higher field, would show two lines.")
                    .formatted(digits(separation), digits(error));
        }
    }

    /// The lines are as narrow as without exchange.
    ///
    /// @param limit highest sum of the rates both ways that would have gone unseen, in s⁻¹, with 95
    ///   % confidence, at the hottest spectrum
    record NoExchangeSeen(double limit) implements TwoSiteRemark {

        @Override
        public String code() {
            return "NO_EXCHANGE_SEEN";
        }

        @Override
        public String text() {
            return "No exchange is seen in the lines: rates both ways sum to less than %s s⁻¹."
                    .formatted(digits(limit));
        }
    }

    /// The least-squares fit found no minimum.
    ///
    /// @param reason what it said
    record FitFailed(String reason) implements TwoSiteRemark {

        @Override
        public String code() {
            return "FIT_FAILED";
        }

        @Override
        public String text() {
            return "The spectra could not be fitted: " + reason + ".";
        }
    }

    /// All spectra lie on one side of coalescence.
    ///
    /// @param least least rate over that of coalescence, dimensionless
    /// @param greatest greatest rate over that of coalescence, dimensionless
    record CoalescenceNotCovered(double least, double greatest) implements TwoSiteRemark {

        @Override
        public String code() {
            return "COALESCENCE_NOT_COVERED";
        }

        @Override
        public String text() {
            return ("All spectra lie on one side of coalescence (%s to %s times its rate): rates "
                            + "rest on widths, and other broadening counts as exchange.")
                    .formatted(digits(least), digits(greatest));
        }
    }

    /// The spectra scatter more than their noise about two exchanging lines.
    ///
    /// @param reduced χ² per degree of freedom, dimensionless
    record PoorFit(double reduced) implements TwoSiteRemark {

        @Override
        public String code() {
            return "POOR_FIT";
        }

        @Override
        public String text() {
            return ("The spectra differ from two exchanging lines by %s times their noise: more "
                            + "sites, other shapes, or widths that change with temperature.")
                    .formatted(digits(Math.sqrt(reduced)));
        }
    }

    private static String digits(double number) {
        return Digits.of(number, 3);
    }
}
