package science.haven.spectrum.series;

/// How χ² rises when one break is moved and the others follow.
///
/// @param sums the points
/// @param search moves the other breaks
/// @param best the best breaks
record BreakProfile(HingeSums sums, BreakSearch search, double[] best) {

    private static final int STEPS = 120;

    /// The others follow a step of this one by less than this.
    private static final double STEP = 1.0 / STEPS;

    private static final int HALVINGS = 20;

    /// χ² that has risen this many times as much as allowed does not come back.
    private static final double FAR = 8;

    /// The outermost places at which χ² has risen by no more than this, between the places the
    /// break may reach.
    ///
    /// @param k which break
    /// @param rise allowed rise of χ²
    double[] ends(int k, double rise) {
        return new double[] {end(k, rise, -1), end(k, rise, 1)};
    }

    private double end(int k, double rise, int direction) {
        double limit = sums.chiSquared(best) + rise;
        double within = best[k];
        double beyond = Double.NaN;
        double[] others = best;
        for (int i = 1; i <= STEPS; i++) {
            double place = best[k] + direction * (double) i / STEPS;
            double[] moved = at(k, place, others);
            if (moved.length == 0) {
                break;
            }
            others = moved;
            double chi = sums.chiSquared(moved);
            if (chi <= limit) {
                within = place;
                beyond = Double.NaN;
            } else if (Double.isNaN(beyond)) {
                beyond = place;
            }
            if (chi - limit > FAR * rise) {
                break;
            }
        }
        if (Double.isNaN(beyond)) {
            beyond = within + direction * 1.0 / STEPS;
        }
        double[] start = at(k, within, best);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (within + beyond) / 2;
            double[] moved = at(k, middle, start.length == 0 ? best : start);
            if (moved.length > 0 && sums.chiSquared(moved) <= limit) {
                within = middle;
                start = moved;
            } else {
                beyond = middle;
            }
        }
        return within;
    }

    /// The best breaks with one at a place; none if the others cannot follow.
    private double[] at(int k, double place, double[] others) {
        double[] moved = others.clone();
        moved[k] = place;
        return search.allowed(moved) ? search.refined(moved, k, STEP) : new double[0];
    }
}
