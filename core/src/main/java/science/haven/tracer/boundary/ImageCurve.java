package science.haven.tracer.boundary;

import science.haven.fit.Parameter;
import science.haven.fit.law.Curve;
import science.haven.tracer.IsotopeImage;
import science.haven.tracer.ProfileOptions;

import java.util.Arrays;
import java.util.List;

/// An image of a polycrystal as a curve over the numbers of its pixels.
final class ImageCurve implements Curve {

    private static final double STEP = 1e-3;

    /// Images that a fit may take; one that needs more does not come to an end.
    private static final int MOST_IMAGES = 500;

    /// Standard deviations in a full width at half maximum.
    private static final double DEVIATIONS = 2 * Math.sqrt(2 * Math.log(2));

    private final ProfileOptions options;
    private final IsotopeImage image;
    private final GrainFaces faces;
    private final List<Parameter> parameters;
    private double[][] kept = {};
    private double[] at = {};
    private int images;

    ImageCurve(ProfileOptions options, IsotopeImage image, GrainFaces faces) {
        this.options = options;
        this.image = image;
        this.faces = deeper(faces);
        parameters = WholeCurve.parameters(options);
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public double at(double pixel, double[] values, double[] gradient) {
        if (images > MOST_IMAGES) {
            return Double.NaN;
        }
        if (!Arrays.equals(at, new double[] {values[0], values[1]})) {
            double up = Math.exp(STEP);
            kept =
                    new double[][] {
                        solve(values[0], values[1]),
                        solve(values[0] * up, values[1]),
                        solve(values[0] / up, values[1]),
                        solve(values[0], values[1] * up),
                        solve(values[0], values[1] / up)
                    };
            at = new double[] {values[0], values[1]};
        }
        int i = (int) pixel;
        double source = options.source().orElseGet(() -> values[2]);
        double background = options.background().orElseGet(() -> values[values.length - 1]);
        double contrast = source - background;
        gradient[0] = contrast * (kept[1][i] - kept[2][i]) / (2 * STEP * values[0]);
        gradient[1] = contrast * (kept[3][i] - kept[4][i]) / (2 * STEP * values[1]);
        if (options.source().isEmpty()) {
            gradient[2] = kept[0][i];
        }
        if (options.background().isEmpty()) {
            gradient[gradient.length - 1] = 1 - kept[0][i];
        }
        return background + contrast * kept[0][i];
    }

    /// Grains that go on below the image as they do in it, seen in a mirror: the tracer does not
    /// end where the image does. A specimen that ends there is not gone on with.
    private GrainFaces deeper(GrainFaces seen) {
        double depth = options.experiment().thickness() / image.pixel();
        int rows = image.rows();
        return seen.mirrored((int) Math.clamp(Math.round(depth), rows, 2L * rows));
    }

    /// The image between 0 and 1, as the beam sees it.
    double[] solve(double bulk, double permeability) {
        images++;
        double[] all =
                new GrainImage(faces, image.pixel(), bulk, permeability)
                        .after(options.experiment(), Double.POSITIVE_INFINITY);
        double[] fraction = Arrays.copyOf(all, image.columns() * image.rows());
        double deviation = options.experiment().resolution().width() / DEVIATIONS / image.pixel();
        return deviation > 0.2 ? blurred(fraction, deviation) : fraction;
    }

    /// Rows, then columns; edges reflect.
    private double[] blurred(double[] fraction, double deviation) {
        int columns = image.columns();
        double[] across = blurred(fraction, deviation, 1, columns, columns);
        return blurred(across, deviation, columns, 1, image.rows());
    }

    private static double[] blurred(
            double[] fraction, double deviation, int stride, int next, int length) {
        int reach = (int) Math.ceil(4 * deviation);
        double[] weights = new double[2 * reach + 1];
        Arrays.setAll(weights, k -> Math.exp(-0.5 * Math.pow((k - reach) / deviation, 2)));
        double all = Arrays.stream(weights).sum();
        double[] blurred = new double[fraction.length];
        int lines = fraction.length / length;
        for (int line = 0; line < lines; line++) {
            int first = line * next;
            for (int i = 0; i < length; i++) {
                double sum = 0;
                for (int k = -reach; k <= reach; k++) {
                    int j = Math.floorMod(i + k, 2 * length);
                    sum +=
                            weights[k + reach]
                                    * fraction[first + stride * Math.min(j, 2 * length - 1 - j)];
                }
                blurred[first + stride * i] = sum / all;
            }
        }
        return blurred;
    }
}
