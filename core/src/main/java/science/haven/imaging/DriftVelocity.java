package science.haven.imaging;

import science.haven.data.Transient;
import science.haven.math.CoveredCurve;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Drift velocity of an ion over position and time, from images of its concentration while the cell
/// is polarised.
///
/// The voltage counts as the potential at the first place less that at the last; a velocity is
/// positive towards the last.
///
/// The uncertainty holds the scatter about the smooth surface, with the correlation of neighbouring
/// residuals, and the spread of the velocities if the polynomials have one order more or less. That
/// of the diffusion coefficient and of the voltage is not in it: both scale all velocities.
///
/// @param position places in m, from the first that belongs to the object
/// @param time times in s of the clock of the profiles
/// @param concentration smooth concentration at `[time][place]` in mol/m³
/// @param velocity drift velocity at `[time][place]` in m/s
/// @param uncertainty standard uncertainty of the velocity at `[time][place]` in m/s
/// @param mean mean over all places and times, in m/s
/// @param plateau where the object lies in the profiles
/// @param remarks what these numbers assume
public record DriftVelocity(
        double[] position,
        double[] time,
        double[][] concentration,
        double[][] velocity,
        double[][] uncertainty,
        Measured mean,
        Plateau plateau,
        List<Remark> remarks) {

    /// More flux of a blocked ion through the electrodes than this share of its drift is said.
    private static final double NOTICEABLE_FLUX = 0.1;

    /// More change of the amount than this share is said.
    private static final double NOTICEABLE_CHANGE = 0.01;

    /// Longer patterns than this many neighbours are said.
    private static final double LONG_PATTERN = 10;

    public DriftVelocity {
        remarks = List.copyOf(remarks);
    }

    /// Finds the drift velocity by the balance of diffusion, drift and change.
    ///
    /// @param profiles profiles of the whole field of view; the first was taken before anything
    ///   moved
    /// @param cell voltage of the cell over the same clock; profiles it does not cover are left out
    /// @param options what has to be known beside the images
    /// @return the velocities
    public static DriftVelocity of(ProfileSeries profiles, Transient cell, DriftOptions options) {
        Plateau plateau = Plateau.of(profiles.intensity()[0], options.tolerance());
        CoveredCurve voltage = CoveredCurve.of(cell.time(), cell.voltage());
        int[] covered =
                IntStream.range(0, profiles.time().length)
                        .filter(k -> voltage.at(profiles.time()[k]).isPresent())
                        .toArray();
        if (covered.length < options.timeOrder() + 2) {
            throw new IllegalArgumentException(
                    "the voltage must cover at least %d profiles, got %d of %d"
                            .formatted(
                                    options.timeOrder() + 2,
                                    covered.length,
                                    profiles.time().length));
        }
        ProfileSeries object = profiles.select(covered).cut(plateau.from(), plateau.to());
        double[] drive =
                Arrays.stream(object.time())
                        .mapToObj(voltage::at)
                        .mapToDouble(OptionalDouble::orElseThrow)
                        .toArray();
        double[][] c = concentrations(object, plateau.level(), options);
        SmoothSurface surface = smooth(object, c, options);
        DriftField field =
                DriftField.of(surface, surface.coefficients(), object.step(), drive, options);
        Spread spread = Spread.like(field.velocity());
        addNoise(spread, surface, field, object.step(), drive, options);
        addOrders(spread, field, object, c, drive, options);
        List<Remark> remarks = remarks(object, c, surface, field, options);
        if (covered.length < profiles.time().length) {
            remarks.add(
                    new ImagingRemark.VoltageNotCovered(
                            profiles.time().length - covered.length, profiles.time().length));
        }
        return new DriftVelocity(
                object.position(),
                object.time(),
                field.concentration(),
                field.velocity(),
                spread.deviations(),
                new Measured(field.meanVelocity(), Math.sqrt(spread.ofMean())),
                plateau,
                remarks);
    }

    /// Lowest velocity of all places and times.
    ///
    /// @return velocity in m/s
    public double lowest() {
        return Arrays.stream(velocity).flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    /// Highest velocity of all places and times.
    ///
    /// @return velocity in m/s
    public double highest() {
        return Arrays.stream(velocity).flatMapToDouble(Arrays::stream).max().orElseThrow();
    }

    private static double[][] concentrations(
            ProfileSeries object, double level, DriftOptions options) {
        return Arrays.stream(object.intensity())
                .map(
                        row ->
                                Arrays.stream(row)
                                        .map(
                                                signal ->
                                                        options.initialConcentration()
                                                                + options.concentrationPerLevel()
                                                                        * (signal / level - 1))
                                        .toArray())
                .toArray(double[][]::new);
    }

    private static SmoothSurface smooth(ProfileSeries object, double[][] c, DriftOptions options) {
        return SmoothSurface.fit(
                object.position(), object.time(), c, options.spaceOrder(), options.timeOrder());
    }

    /// The coefficients of orthonormal polynomials are independent, so each is moved by its
    /// standard uncertainty and the squares of what that does are added.
    private static void addNoise(
            Spread spread,
            SmoothSurface surface,
            DriftField field,
            double step,
            double[] drive,
            DriftOptions options) {
        double[][] moved = surface.coefficients();
        for (double[] row : moved) {
            for (int a = 0; a < row.length; a++) {
                double kept = row[a];
                row[a] = kept + surface.deviation();
                spread.add(field, DriftField.of(surface, moved, step, drive, options), 1);
                row[a] = kept;
            }
        }
    }

    private static void addOrders(
            Spread spread,
            DriftField field,
            ProfileSeries object,
            double[][] c,
            double[] drive,
            DriftOptions options) {
        List<DriftField> others = new ArrayList<>();
        for (int x = options.spaceOrder() - 1; x <= options.spaceOrder() + 1; x++) {
            for (int t = options.timeOrder() - 1; t <= options.timeOrder() + 1; t++) {
                SmoothSurface other = smooth(object, c, options.withOrders(x, t));
                others.add(
                        DriftField.of(other, other.coefficients(), object.step(), drive, options));
            }
        }
        others.forEach(other -> spread.add(field, other, 1.0 / (others.size() - 1)));
    }

    private static List<Remark> remarks(
            ProfileSeries object,
            double[][] c,
            SmoothSurface surface,
            DriftField field,
            DriftOptions options) {
        List<Remark> remarks = new ArrayList<>();
        remarks.add(new ImagingRemark.WholeVoltageInObject());
        remarks.add(new ImagingRemark.MobilityFromDiffusion());
        if (options.concentrationPerLevel() != options.initialConcentration()) {
            remarks.add(
                    new ImagingRemark.SignalNotProportional(
                            options.initialConcentration(), options.concentrationPerLevel()));
        }
        double drift = 0;
        double through = 0;
        for (int j = 0; j < field.flux().length; j++) {
            int n = field.velocity()[j].length;
            for (int i = 0; i < n; i++) {
                drift += Math.abs(field.velocity()[j][i] * field.concentration()[j][i]) / n;
            }
            through += Math.abs(field.flux()[j]);
        }
        if (through > NOTICEABLE_FLUX * drift) {
            remarks.add(
                    new ImagingRemark.FluxThroughElectrode(
                            through / drift, DriftField.mean(field.blocked())));
        }
        double first = Arrays.stream(c[0]).average().orElseThrow();
        double greatest = 0;
        for (double[] row : field.concentration()) {
            double change = Arrays.stream(row).average().orElseThrow() / first - 1;
            greatest = Math.abs(change) > Math.abs(greatest) ? change : greatest;
        }
        if (Math.abs(greatest) > NOTICEABLE_CHANGE) {
            remarks.add(new ImagingRemark.AmountChanges(greatest));
        }
        if (surface.correlated() > LONG_PATTERN) {
            remarks.add(
                    new ImagingRemark.PatternInResiduals(
                            surface.scatter(),
                            surface.correlated(),
                            object.time().length * object.position().length));
        }
        return remarks;
    }
}
