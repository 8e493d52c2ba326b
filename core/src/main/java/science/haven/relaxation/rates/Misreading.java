package science.haven.relaxation.rates;

import science.haven.fit.Noise;
import science.haven.fit.law.LawComparison;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Whether rates that make no sense as they stand would make sense if read otherwise: temperatures
/// in °C, times for rates.
///
/// Asked only where the fit does not describe the rates or finds prefactors no jump has; named only
/// where the other reading is better beyond doubt and gives prefactors of jumps.
final class Misreading {

    /// AICc by which another reading must be better.
    private static final double BEYOND_DOUBT = 10;

    private final List<RatePoint> points;
    private final RatesOptions options;
    private final Noise noise;
    private final double aicc;

    Misreading(List<RatePoint> points, RatesOptions options, Noise noise, double aicc) {
        this.points = points;
        this.options = options;
        this.noise = noise;
        this.aicc = aicc;
    }

    /// Whether a description is worth doubting.
    static boolean suspicious(MotionRanking.Tried chosen) {
        boolean described =
                chosen.motions().fit().noise() == Noise.ESTIMATED
                        || LawComparison.believable(chosen.motions().fit());
        return !described || !plausible(chosen);
    }

    private static boolean plausible(MotionRanking.Tried tried) {
        double[] values = tried.motions().fit().values();
        for (int k = 0; k < tried.motions().motions(); k++) {
            if (tried.model().time(values, k) instanceof TimeLaw.Arrhenius(double tau0, double _)
                    && !RateLimits.plausiblePrefactor(tau0)) {
                return false;
            }
        }
        return true;
    }

    /// What the rates look like.
    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        if (!(options.time() instanceof TimeLaw.Constant) && better(Misreading::fromCelsius)) {
            remarks.add(new RatesRemark.TemperaturesLookCelsius(0));
        }
        if (better(Misreading::inverted)) {
            remarks.add(new RatesRemark.RatesLookLikeTimes("all points"));
            return remarks;
        }
        List<String> grounds =
                points.stream().map(p -> RateTable.ground(p.observation())).distinct().toList();
        for (String ground : grounds) {
            if (grounds.size() > 1 && better(p -> isOf(p, ground) ? inverted(p) : p)) {
                remarks.add(new RatesRemark.RatesLookLikeTimes(ground));
            }
        }
        return remarks;
    }

    private static boolean isOf(RatePoint point, String ground) {
        return RateTable.ground(point.observation()).equals(ground);
    }

    private boolean better(UnaryOperator<RatePoint> reading) {
        List<RatePoint> read = points.stream().map(reading).toList();
        List<MotionRanking.Tried> tried =
                new MotionRanking(new RateTable(read, options), options).all(noise);
        if (tried.isEmpty()) {
            return false;
        }
        MotionRanking.Tried chosen = MotionRanking.chosen(tried);
        return chosen.motions().aicc() < aicc - BEYOND_DOUBT && plausible(chosen);
    }

    private static RatePoint fromCelsius(RatePoint p) {
        return new RatePoint(
                p.kind(),
                p.nucleus(),
                p.frequency(),
                p.temperature() + Constants.ZERO_CELSIUS,
                p.rate());
    }

    private static RatePoint inverted(RatePoint p) {
        Measured rate = p.rate();
        return new RatePoint(p.kind(), p.nucleus(), p.frequency(), p.temperature(), rate.power(-1));
    }
}
