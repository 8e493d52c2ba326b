package science.haven.motion;

/// What a correlation time says about the residence time of one ion.
///
/// A spectral density knows only how long the fluctuating interaction stays correlated. How long an
/// ion stays on its site follows once it is said who moves.
public sealed interface TauMeaning {

    /// The choice in words.
    ///
    /// @return text for people
    String text();

    /// Residence time over correlation time.
    ///
    /// @return the factor, dimensionless
    double residencePerCorrelation();

    /// One partner hops, the other stays, or the field gradient at the hopping ion fluctuates:
    /// `τ_res = τ_c`.
    record OneHops() implements TauMeaning {

        @Override
        public String text() {
            return "one partner hops: residence time = correlation time";
        }

        @Override
        public double residencePerCorrelation() {
            return 1;
        }
    }

    /// Both partners of a pair hop, each after the residence time: `τ_res = 2 τ_c`.
    record BothHop() implements TauMeaning {

        @Override
        public String text() {
            return "both partners hop: residence time = 2 × correlation time";
        }

        @Override
        public double residencePerCorrelation() {
            return 2;
        }
    }

    /// Jumps among N equivalent sites with total escape rate 1/τ_res: `τ_res = τ_c N/(N − 1)`.
    ///
    /// @param sites number of sites N, at least 2
    record AmongSites(int sites) implements TauMeaning {

        public AmongSites {
            if (sites < 2) {
                throw new IllegalArgumentException("sites must be >= 2, got " + sites);
            }
        }

        @Override
        public String text() {
            return "jumps among %d equivalent sites: residence time = %d/%d × correlation time"
                    .formatted(sites, sites, sites - 1);
        }

        @Override
        public double residencePerCorrelation() {
            return sites / (sites - 1.0);
        }
    }
}
