package science.haven.exchange.exsy;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits the rates from exchange spectra, or why there are none.
public sealed interface ExsyRemark extends Remark {

    /// No cross peak stands out of the noise.
    ///
    /// @param longest longest mixing time in s
    /// @param limit highest rate that would have gone unseen, in s⁻¹, with 95 % confidence
    record NoExchangeSeen(double longest, double limit) implements ExsyRemark {

        @Override
        public String code() {
            return "NO_EXCHANGE_SEEN";
        }

        @Override
        public String text() {
            return ("No cross peak stands out of the noise up to the longest mixing time, %s s: all"
                            + " rates are below %s s⁻¹. Mix longer.")
                    .formatted(digits(longest), digits(limit));
        }
    }

    /// All sites have mixed before the first spectrum.
    ///
    /// @param shortest shortest mixing time in s
    /// @param limit lowest rate that would have been noticed, in s⁻¹, with 95 % confidence
    record ExchangeComplete(double shortest, double limit) implements ExsyRemark {

        @Override
        public String code() {
            return "EXCHANGE_COMPLETE";
        }

        @Override
        public String text() {
            return ("Ions are spread over all sites already after the shortest mixing time, %s s: "
                            + "the rates are above %s s⁻¹ and not to be told. Mix shorter.")
                    .formatted(digits(shortest), digits(limit));
        }
    }

    /// The volumes scatter so much that rates may be anything.
    ///
    /// @param scatter scatter about the best rates over the largest volume, dimensionless
    record ScatterTooLarge(double scatter) implements ExsyRemark {

        @Override
        public String code() {
            return "SCATTER_TOO_LARGE";
        }

        @Override
        public String text() {
            return ("The volumes scatter by %s %% of the largest about any rates and exclude none; "
                            + "state their errors, or take another mixing time.")
                    .formatted(digits(100 * scatter));
        }
    }

    /// Fewer volumes than unknowns.
    ///
    /// @param volumes number of independent volumes
    /// @param unknowns number of unknowns
    /// @param leak what was assumed of relaxation
    record TooFewVolumes(int volumes, int unknowns, Leak leak) implements ExsyRemark {

        @Override
        public String code() {
            return "TOO_FEW_VOLUMES";
        }

        @Override
        public String text() {
            return "%d independent volumes are too few for %d unknowns (leak %s); %s."
                    .formatted(
                            volumes,
                            unknowns,
                            leak,
                            leak == Leak.PER_SITE
                                    ? "take another mixing time or one leak for all sites"
                                    : "take another mixing time");
        }
    }

    /// No rates whatever could make such volumes.
    ///
    /// @param mixingTime mixing time of the spectrum in s
    /// @param eigenvalue the negative eigenvalue, dimensionless
    /// @param error its standard uncertainty, dimensionless
    record NotAnExchange(double mixingTime, double eigenvalue, double error) implements ExsyRemark {

        @Override
        public String code() {
            return "NOT_AN_EXCHANGE";
        }

        @Override
        public String text() {
            return ("At a mixing time of %s s the matrix of volumes has the eigenvalue %s ± %s; "
                            + "exchange leaves all of them positive. Cross peaks outgrow the "
                            + "diagonal: peaks are assigned wrongly, or more sites overlap.")
                    .formatted(digits(mixingTime), digits(eigenvalue), digits(error));
        }
    }

    /// The least-squares fit found no minimum.
    ///
    /// @param reason what it said
    record FitFailed(String reason) implements ExsyRemark {

        @Override
        public String code() {
            return "FIT_FAILED";
        }

        @Override
        public String text() {
            return "The volumes could not be fitted: " + reason + ".";
        }
    }

    /// A pair of cross peaks that should be equal is not.
    ///
    /// @param path the path, counting sites from 1
    /// @param mixingTime mixing time of the spectrum in s
    /// @param there volume of the path, in the unit of the volumes
    /// @param back volume of the way back, in the unit of the volumes
    record NotSymmetric(String path, double mixingTime, double there, double back)
            implements ExsyRemark {

        @Override
        public String code() {
            return "NOT_SYMMETRIC";
        }

        @Override
        public String text() {
            return ("The cross peaks %s and back differ at %s s (%s and %s): the sites were not in "
                            + "equilibrium (recycle delay?) or another line lies beneath.")
                    .formatted(path, digits(mixingTime), digits(there), digits(back));
        }
    }

    /// The volumes scatter more than their errors say.
    ///
    /// @param reduced χ² per degree of freedom, dimensionless
    record PoorFit(double reduced) implements ExsyRemark {

        @Override
        public String code() {
            return "POOR_FIT";
        }

        @Override
        public String text() {
            return ("The volumes scatter %s times as much as their errors allow about the best "
                            + "rates; the uncertainties are too small.")
                    .formatted(digits(Math.sqrt(reduced)));
        }
    }

    /// A path without exchange of its own.
    ///
    /// @param path the path, counting sites from 1
    /// @param limit highest rate the volumes allow, in s⁻¹, with 95 % confidence
    record PathNotSeen(String path, double limit) implements ExsyRemark {

        @Override
        public String code() {
            return "PATH_NOT_SEEN";
        }

        @Override
        public String text() {
            return "The volumes need no direct exchange %s; its rate is below %s s⁻¹."
                    .formatted(path, digits(limit));
        }
    }

    /// A path that mixes before the first spectrum.
    ///
    /// @param path the path, counting sites from 1
    /// @param limit lowest rate the volumes allow, in s⁻¹, with 95 % confidence
    record PathTooFast(String path, double limit) implements ExsyRemark {

        @Override
        public String code() {
            return "PATH_TOO_FAST";
        }

        @Override
        public String text() {
            return ("Exchange %s is complete before the first spectrum; its rate is above %s s⁻¹ "
                            + "and not to be told.")
                    .formatted(path, digits(limit));
        }
    }

    /// A path whose rate only counts together with others.
    ///
    /// @param path the path, counting sites from 1
    record PathNotDetermined(String path) implements ExsyRemark {

        @Override
        public String code() {
            return "PATH_NOT_DETERMINED";
        }

        @Override
        public String text() {
            return ("The rate %s cannot be separated from that of other paths; mix shorter, or "
                            + "take the sites that mix fast as one.")
                    .formatted(path);
        }
    }

    /// One mixing time cannot tell a leak of all sites from the size of the signal.
    ///
    /// @param mixingTime the mixing time in s
    record LeakNotSeen(double mixingTime) implements ExsyRemark {

        @Override
        public String code() {
            return "LEAK_NOT_SEEN";
        }

        @Override
        public String text() {
            return ("With one mixing time, %s s, T₁ is not seen. If it is the same for all sites, "
                            + "it does not touch the rates.")
                    .formatted(digits(mixingTime));
        }
    }

    /// Temperatures at which the rate of a path is only limited.
    ///
    /// @param count number of temperatures that do not count
    record TemperaturesLeftOut(int count) implements ExsyRemark {

        @Override
        public String code() {
            return "TEMPERATURES_LEFT_OUT";
        }

        @Override
        public String text() {
            return "At %d temperatures this rate is only limited; they do not count for the barrier."
                    .formatted(count);
        }
    }

    private static String digits(double number) {
        return Digits.of(number, 3);
    }
}
