package science.haven.exchange.sites.network;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits the exchange read from line shapes, or why there is none.
public sealed interface NetworkRemark extends Remark {

    /// Frequencies or shares of the sites cannot be told from the rates.
    ///
    /// @param sites number of sites of the best description
    record SitesNotDetermined(int sites) implements NetworkRemark {

        @Override
        public String code() {
            return "SITES_NOT_DETERMINED";
        }

        @Override
        public String text() {
            return ("Frequencies or shares of %d sites cannot be told from the rates: colder"
                            + " spectra, or a higher field, would show their lines.")
                    .formatted(sites);
        }
    }

    /// The lines are as narrow as without exchange.
    ///
    /// @param limit highest mean rate in s⁻¹ that would have gone unseen, with 95 % confidence, at
    ///   the hottest spectrum
    record NoJumpsSeen(double limit) implements NetworkRemark {

        @Override
        public String code() {
            return "NO_JUMPS_SEEN";
        }

        @Override
        public String text() {
            return "No exchange is seen in the lines: rates are less than %s s⁻¹."
                    .formatted(Digits.of(limit, 2));
        }
    }

    /// The least-squares fit found no minimum.
    record NoMinimum() implements NetworkRemark {

        @Override
        public String code() {
            return "FIT_FAILED";
        }

        @Override
        public String text() {
            return "The spectra could not be fitted: no start leads to a minimum.";
        }
    }

    /// The spectra are described as well without jumps along a path.
    ///
    /// @param path which path
    record PathNotNeeded(Topology.Path path) implements NetworkRemark {

        @Override
        public String code() {
            return "PATH_NOT_NEEDED";
        }

        @Override
        public String text() {
            return "The spectra do not need jumps %s: they are slower than what can be told here."
                    .formatted(path.text());
        }
    }

    /// A path was kept, but its rate is not known.
    ///
    /// @param path which path
    record PathNotDetermined(Topology.Path path) implements NetworkRemark {

        @Override
        public String code() {
            return "PATH_NOT_DETERMINED";
        }

        @Override
        public String text() {
            return "The spectra do not determine the rate of the jumps %s.".formatted(path.text());
        }
    }

    /// Another number of sites is about as good.
    ///
    /// @param chosen number of sites kept
    /// @param other the other number
    /// @param difference AICc of the other less that of the one kept, dimensionless
    record NumberNotCertain(int chosen, int other, double difference) implements NetworkRemark {

        @Override
        public String code() {
            return "NUMBER_OF_SITES_NOT_CERTAIN";
        }

        @Override
        public String text() {
            return "%d sites describe the spectra about as well as %d (ΔAICc = %s)."
                    .formatted(other, chosen, Digits.of(difference, 2));
        }
    }

    /// The spectra scatter more than their noise about the fit.
    ///
    /// @param reduced χ² per degree of freedom, dimensionless
    record LinesDiffer(double reduced) implements NetworkRemark {

        @Override
        public String code() {
            return "POOR_FIT";
        }

        @Override
        public String text() {
            return ("The spectra differ from exchanging lines by %s times their noise: other"
                            + " shapes, or shifts, shares or widths that change with temperature."
                            + " Uncertainties are those of the scatter.")
                    .formatted(Digits.of(Math.sqrt(reduced), 2));
        }
    }
}
