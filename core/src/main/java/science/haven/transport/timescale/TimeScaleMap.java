package science.haven.transport.timescale;

import science.haven.fit.Interval;
import science.haven.quantity.Remark;
import science.haven.transport.ElementaryJump;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The map of time scales with a sample's own points on it.
///
/// @param windows all methods with the rates they see in this sample
/// @param points the sample's points
public record TimeScaleMap(List<Window> windows, List<Placed> points) {

    public TimeScaleMap {
        windows = List.copyOf(windows);
        points = List.copyOf(points);
    }

    /// What a method sees.
    ///
    /// @param method the method
    /// @param rates jump rates in s⁻¹; empty where any rate will do
    public record Window(Method method, Optional<Interval> rates) {

        /// Whether the method sees a rate.
        ///
        /// @param rate jump rate in s⁻¹
        /// @return true within the window, and always without one
        public boolean sees(double rate) {
            return rates.map(window -> window.contains(rate)).orElse(true);
        }

        /// How far outside the window a rate lies.
        ///
        /// @param rate jump rate in s⁻¹
        /// @return powers of ten, dimensionless; below 0 on the slow side, 0 inside
        public double decadesOutside(double rate) {
            return rates.map(
                            window ->
                                    Math.min(0, Math.log10(rate / window.lower()))
                                            + Math.max(0, Math.log10(rate / window.upper())))
                    .orElse(0.0);
        }
    }

    /// A point in its place.
    ///
    /// @param point the point
    /// @param decadesOutside powers of ten outside of its own method's window, dimensionless; below
    ///   0 on the slow side, 0 inside
    /// @param alsoSeenBy other methods with a window that could see the same jumps
    /// @param remarks what speaks against the point
    public record Placed(
            SamplePoint point,
            double decadesOutside,
            List<Method> alsoSeenBy,
            List<Remark> remarks) {

        public Placed {
            alsoSeenBy = List.copyOf(alsoSeenBy);
            remarks = List.copyOf(remarks);
        }
    }

    /// Places the points of a sample.
    ///
    /// @param points what methods told of the sample
    /// @param jump the sample's elementary jump, which turns diffusion into rates
    /// @return the map
    public static TimeScaleMap of(List<SamplePoint> points, ElementaryJump jump) {
        List<Window> windows = Method.all().stream().map(method -> window(method, jump)).toList();
        List<Placed> placed = new ArrayList<>();
        for (SamplePoint point : points) {
            placed.add(placed(point, windows, jump));
        }
        return new TimeScaleMap(windows, placed);
    }

    private static Window window(Method method, ElementaryJump jump) {
        return new Window(method, method.sensitivity().rates(jump));
    }

    private static Placed placed(SamplePoint point, List<Window> windows, ElementaryJump jump) {
        double rate = point.rate().value();
        double outside = window(point.method(), jump).decadesOutside(rate);
        List<Method> others =
                windows.stream()
                        .filter(window -> window.rates.isPresent() && window.sees(rate))
                        .map(Window::method)
                        .filter(method -> !method.equals(point.method()))
                        .toList();
        List<Remark> remarks =
                Math.abs(outside) > TimeScaleRemark.EDGE
                        ? List.of(new TimeScaleRemark.OutsideWindow(point.method(), rate, outside))
                        : List.of();
        return new Placed(point, outside, others, remarks);
    }
}
