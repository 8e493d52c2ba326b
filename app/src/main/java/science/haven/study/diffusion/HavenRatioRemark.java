package science.haven.study.diffusion;

import science.haven.fit.Interval;
import science.haven.quantity.Digits;
import science.haven.quantity.Remark;
import science.haven.transport.HavenRatio;

/// The interval of a Haven ratio that is known badly reaches further up than down.
///
/// @param interval68 where it lies with 68 % probability, dimensionless
record HavenRatioRemark(Interval interval68) implements Remark {

    /// Relative uncertainties above this make the interval lopsided to the eye.
    private static final double LOPSIDED = 0.2;

    static boolean isLopsided(HavenRatio ratio) {
        return ratio.deviation() > LOPSIDED;
    }

    @Override
    public String code() {
        return "HAVEN_RATIO_INTERVAL";
    }

    @Override
    public String text() {
        return "The Haven ratio lies between %s and %s with 68 %% probability."
                .formatted(Digits.of(interval68.lower(), 2), Digits.of(interval68.upper(), 2));
    }
}
