package science.haven.spectrum.sideband;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.spectrum.step.Indirect;
import science.haven.spectrum.step.OffsetCorrection;
import science.haven.spectrum.step.ProcessingStep;
import science.haven.spectrum.step.Transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The rate of a spinning rotor from a signal whose sidebands a second dimension has sorted by
/// order (two-dimensional PASS and its relatives).
///
/// Whatever the shape of the bands, those of one site are alike in every order n, only stronger or
/// weaker and n times the rate further on:
///
/// ```text
/// s_n(t) = exp(2πi n ν_r t) Σ_k a_nk h_k(t) + noise        k = 1 … K, K < number of orders
/// ```
///
/// Turned back by the right rate, the rows of the matrix s_n(t) are mixtures of K shapes; what K
/// singular values leave of it is χ² as a function of ν_r alone, because the best shapes and
/// amplitudes for a rate are the singular vectors (Eckart and Young). Neither a phase nor a
/// lineshape nor the maximum of a band enters: maxima of overlapping bands lie elsewhere.
///
/// @param rate spinning rate in Hz, as the distance of neighbouring orders
/// @param shapes number of shapes K that the orders share
/// @param reducedChiSquared χ² over its degrees of freedom, dimensionless
/// @param remarks what limits it
public record SpinningRate(
        Measured rate, int shapes, double reducedChiSquared, List<Remark> remarks) {

    /// Part of the rate on either side of what the second dimension says that is searched.
    private static final double SEARCHED = 0.1;

    private static final int STEPS = 40;

    private static final int MOST_SHAPES = 3;

    /// Misfit from which the orders are no mixtures of the same shapes.
    private static final double MISFIT = 1.5;

    /// Standard deviations by which two rates differ.
    private static final double DIFFERS = 3;

    private static final List<ProcessingStep> SORTED =
            List.of(new OffsetCorrection(0.1), new Indirect(List.of(new Transform(true))));

    public SpinningRate {
        remarks = List.copyOf(remarks);
    }

    /// Whether the rows of a raw signal are one turn of the rotor, over which sidebands are sorted
    /// by order: the name of the pulse program and a complex second dimension tell.
    ///
    /// @param raw the signal
    /// @return true if so
    public static boolean sorts(NmrSignal raw) {
        String program = raw.acquisition().pulseProgram().toLowerCase(Locale.ROOT);
        return (program.contains("pass") || program.contains("mat"))
                && raw.direct().domain() == Domain.TIME
                && raw.indirect()
                        .filter(SpectralAxis.class::isInstance)
                        .map(SpectralAxis.class::cast)
                        .filter(rows -> rows.domain() == Domain.TIME)
                        .filter(rows -> rows.quadrature() == Quadrature.COMPLEX)
                        .isPresent();
    }

    /// Finds the rate of a raw signal.
    ///
    /// @param raw the signal, whose rows are one turn of the rotor
    /// @return the rate; empty where the rows are something else, or no signal stands out of the
    ///   noise
    public static Optional<SpinningRate> of(NmrSignal raw) {
        return sorts(raw) ? ofOrders(ProcessingStep.applyAll(SORTED, raw)) : Optional.empty();
    }

    /// Finds the rate.
    ///
    /// @param orders a signal in time whose second dimension is a frequency: row by row the orders,
    ///   one apart by the rate at which the rotor was set to spin
    /// @return the rate; empty where no signal stands out of the noise
    public static Optional<SpinningRate> ofOrders(NmrSignal orders) {
        if (orders.direct().domain() != Domain.TIME
                || !(orders.indirect().orElse(orders.direct()) instanceof SpectralAxis sorted)
                || sorted.domain() != Domain.FREQUENCY) {
            throw new IllegalArgumentException(
                    "orders must be in time, and sorted by the frequency of their rows");
        }
        Optional<SortedOrders> found = SortedOrders.of(orders, sorted);
        return found.map(rows -> best(rows, sorted.step()));
    }

    private static SpinningRate best(SortedOrders rows, double nominal) {
        SpinningRate best = withShapes(rows, nominal, 1);
        double least = criterion(rows, best);
        for (int shapes = 2; shapes <= Math.min(MOST_SHAPES, rows.count() - 2); shapes++) {
            SpinningRate next = withShapes(rows, nominal, shapes);
            double value = criterion(rows, next);
            if (value < least) {
                best = next;
                least = value;
            }
        }
        List<Remark> remarks = new ArrayList<>();
        if (best.reducedChiSquared > MISFIT) {
            remarks.add(new SidebandRemark.ShapesDiffer(best.reducedChiSquared));
        }
        if (Math.abs(best.rate.value() - nominal) > DIFFERS * best.rate.uncertainty()) {
            remarks.add(new SidebandRemark.SpinningRateDiffers(nominal, best.rate));
        }
        return new SpinningRate(best.rate, best.shapes, best.reducedChiSquared, remarks);
    }

    /// Schwarz's criterion, which a shape has to lower before it counts.
    private static double criterion(SortedOrders rows, SpinningRate found) {
        int free = rows.degreesOfFreedom(found.shapes);
        int all = rows.degreesOfFreedom(0);
        return found.reducedChiSquared * free + (all - free) * Math.log(all);
    }

    /// The least χ² on a grid, then the parabola through it, whose curvature is the uncertainty.
    private static SpinningRate withShapes(SortedOrders rows, double nominal, int shapes) {
        double at = nominal;
        double least = Double.POSITIVE_INFINITY;
        double spacing = nominal * SEARCHED / STEPS;
        for (int k = -STEPS; k <= STEPS; k++) {
            double chiSquared = rows.chiSquared(nominal + k * spacing, shapes);
            if (chiSquared < least) {
                least = chiSquared;
                at = nominal + k * spacing;
            }
        }
        double u = spacing;
        for (int round = 0; round < 8; round++) {
            double below = rows.chiSquared(at - u, shapes);
            double here = rows.chiSquared(at, shapes);
            double above = rows.chiSquared(at + u, shapes);
            double curvature = (below - 2 * here + above) / (u * u);
            if (!(curvature > 0)) {
                break;
            }
            double shift = (below - above) / (2 * u * curvature);
            at += Math.clamp(shift, -u, u);
            u = Math.min(Math.sqrt(2 / curvature), 10 * spacing);
        }
        double reduced = rows.chiSquared(at, shapes) / rows.degreesOfFreedom(shapes);
        double widened = u * Math.sqrt(Math.max(1, reduced));
        return new SpinningRate(new Measured(at, widened), shapes, reduced, List.of());
    }
}
