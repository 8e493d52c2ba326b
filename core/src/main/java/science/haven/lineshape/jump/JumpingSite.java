package science.haven.lineshape.jump;

import science.haven.lineshape.spin.Site;
import science.haven.motion.kinetics.RateMatrix;

import java.util.List;

/// An ion that jumps among places, each with tensors of its own.
///
/// @param places what the nucleus feels at each place, tensors in one common frame
/// @param jumps shares of the places and rates among them
public record JumpingSite(List<Site> places, RateMatrix jumps) {

    /// Most places that are computed.
    public static final int MOST = 8;

    public JumpingSite {
        places = List.copyOf(places);
        if (places.size() != jumps.sites()) {
            throw new IllegalArgumentException(
                    "jumps must be among %d places, got %d"
                            .formatted(places.size(), jumps.sites()));
        }
        if (places.size() > MOST) {
            throw new IllegalArgumentException(
                    "places must be <= %d, got %d".formatted(MOST, places.size()));
        }
        String nucleus = places.getFirst().nuclide().symbol();
        for (Site place : places) {
            if (!place.nuclide().symbol().equals(nucleus)) {
                throw new IllegalArgumentException(
                        "places must hold one nucleus, got %s and %s"
                                .formatted(nucleus, place.nuclide().symbol()));
            }
        }
    }

    /// Equally occupied places, every one reached from every other alike.
    ///
    /// @param places what the nucleus feels at each place
    /// @param rate rate from one place to one other in s⁻¹
    /// @return the jumping ion
    public static JumpingSite equal(List<Site> places, double rate) {
        return new JumpingSite(places, RateMatrix.equal(places.size(), rate));
    }

    /// The same jumps, all of them faster by a factor.
    ///
    /// @param factor ratio of the rates, dimensionless
    /// @return the ion that jumps faster
    public JumpingSite faster(double factor) {
        double[][] means = jumps.means();
        for (double[] row : means) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
        return new JumpingSite(places, new RateMatrix(jumps.populations(), means));
    }

    /// What is left of the tensors when the jumps are much faster than these differ, `Σ p_j T_j`.
    ///
    /// @return a site at rest with the average tensors
    public Site average() {
        return FastAverage.of(this);
    }
}
