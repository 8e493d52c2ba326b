package science.haven.relaxation.recovery;

import java.util.ArrayList;
import java.util.List;

/// Recoveries side by side: point by point along a spectrum, region by region, or line by line of a
/// deconvolution.
///
/// @param place where each recovery belongs, in the unit of the abscissa
/// @param outcomes one per place
public record RecoveryProfile(double[] place, List<RecoveryOutcome> outcomes) {

    public RecoveryProfile {
        place = place.clone();
        outcomes = List.copyOf(outcomes);
        if (place.length != outcomes.size()) {
            throw new IllegalArgumentException(
                    "there must be one outcome per place, %d, got %d"
                            .formatted(place.length, outcomes.size()));
        }
    }

    /// Fits each place on its own.
    ///
    /// @param place where each recovery belongs, in the unit of the abscissa
    /// @param delay delays in s
    /// @param rows one row per delay, in it the signal at each place, in any one unit
    /// @param kind what was done
    /// @param options which laws
    /// @return the recoveries
    public static RecoveryProfile of(
            double[] place,
            double[] delay,
            double[][] rows,
            RecoveryKind kind,
            RecoveryOptions options) {
        if (rows.length != delay.length) {
            throw new IllegalArgumentException(
                    "there must be one row per delay, %d, got %d"
                            .formatted(delay.length, rows.length));
        }
        List<RecoveryOutcome> outcomes = new ArrayList<>();
        for (int p = 0; p < place.length; p++) {
            double[] signal = new double[rows.length];
            for (int row = 0; row < rows.length; row++) {
                signal[row] = rows[row][p];
            }
            outcomes.add(RecoveryAnalysis.fit(new RecoveryData(delay, signal, kind), options));
        }
        return new RecoveryProfile(place, outcomes);
    }

    /// Where each recovery belongs.
    ///
    /// @return a copy, in the unit of the abscissa
    @Override
    public double[] place() {
        return place.clone();
    }

    /// The phases at a place, the fastest first.
    ///
    /// @param index number of the place, from 0
    /// @return the phases; none where nothing relaxes, no law comes close or none could be fitted
    public List<RecoveryComponent> components(int index) {
        return switch (outcomes.get(index)) {
            case NotFitted _ -> List.of();
            case RecoveryFit fit -> fit.isUsable() ? fit.components() : List.of();
        };
    }
}
