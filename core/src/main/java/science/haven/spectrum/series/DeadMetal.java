package science.haven.spectrum.series;

import science.haven.quantity.Constants;
import science.haven.quantity.Measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of metal that was plated and stripped again, from the spectrum before any charge,
/// the one at the highest charge, and the one at the lowest charge after it.
///
/// ```text
/// not stripped     (Q_plated − Q_stripped) / F  =  dead + elsewhere
/// dead             n_end − n_first              still metal, still seen
/// elsewhere        what neither is seen nor came back: reacted with the electrolyte
/// ```
///
/// Metal counts as dead only if stripping went on until no more would come.
///
/// @param plated amount that the charge plated in mol
/// @param stripped amount that the charge stripped in mol
/// @param dead metal that is still there in mol
/// @param elsewhere the rest in mol
public record DeadMetal(double plated, double stripped, Measured dead, Measured elsewhere) {

    /// A charge that goes back by less than this part was not stripping.
    private static final double STRIPPED = 0.02;

    private record Point(double charge, Measured amount) {}

    /// Follows metal through plating and stripping.
    ///
    /// @param amount amount in mol over time in s
    /// @param calibration relative standard uncertainty common to all amounts, dimensionless
    /// @param cell what the cell did on the same clock; the charge that plates counts as positive
    /// @return the account; empty if nothing was stripped
    public static Optional<DeadMetal> of(GrowthCurve amount, double calibration, CellTrace cell) {
        if (!(calibration >= 0)) {
            throw new IllegalArgumentException("calibration must be >= 0, got " + calibration);
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < amount.size(); i++) {
            Measured seen = amount.at(i);
            cell.at(amount.abscissa()[i]).ifPresent(s -> points.add(new Point(s.charge(), seen)));
        }
        if (points.isEmpty()) {
            return Optional.empty();
        }
        int highest = 0;
        for (int i = 1; i < points.size(); i++) {
            highest = points.get(i).charge() > points.get(highest).charge() ? i : highest;
        }
        int lowest = highest;
        for (int i = highest; i < points.size(); i++) {
            lowest = points.get(i).charge() < points.get(lowest).charge() ? i : lowest;
        }
        Point first = points.getFirst();
        double plated = points.get(highest).charge() - first.charge();
        double stripped = points.get(highest).charge() - points.get(lowest).charge();
        if (!(stripped > STRIPPED * plated)) {
            return Optional.empty();
        }
        Measured difference = points.get(lowest).amount().minus(first.amount());
        Measured dead =
                new Measured(
                        difference.value(),
                        Math.hypot(difference.uncertainty(), difference.value() * calibration));
        double left = (plated - stripped) / Constants.FARADAY;
        return Optional.of(
                new DeadMetal(
                        plated / Constants.FARADAY,
                        stripped / Constants.FARADAY,
                        dead,
                        Measured.exact(left).minus(dead)));
    }
}
