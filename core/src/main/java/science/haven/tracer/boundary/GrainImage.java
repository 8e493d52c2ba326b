package science.haven.tracer.boundary;

import science.haven.tracer.law.ExchangeExperiment;

/// A polycrystal in two dimensions, as an image shows it: square pixels, each of one grain, the
/// tracer entering at the lower edge, all other edges sealed.
///
/// Rows and columns take turns in time steps (Strang's splitting), each by the same scheme as a
/// line, so no step is too long to be stable and the tracer's amount is kept.
///
/// @param faces the boundaries between pixels, row after row from the lower edge
/// @param pixel side of a pixel in m
/// @param bulk diffusion coefficient within the grains in m²·s⁻¹
/// @param permeability P = D_gb/δ of the boundaries in m·s⁻¹
public record GrainImage(GrainFaces faces, double pixel, double bulk, double permeability) {

    /// Steps of one length before the next, twice as long.
    private static final int BLOCK = 12;

    private static final int DOUBLINGS = 9;

    public GrainImage {
        if (!(pixel > 0 && bulk > 0 && permeability > 0)) {
            throw new IllegalArgumentException(
                    "pixel, bulk and permeability must be > 0, got %s m, %s m²/s, %s m/s"
                            .formatted(pixel, bulk, permeability));
        }
    }

    /// Of pixels that belong to a grain each.
    ///
    /// @param columns number of columns
    /// @param grains the grain of each pixel, row after row from the lower edge
    /// @param pixel side of a pixel in m
    /// @param bulk diffusion coefficient within the grains in m²·s⁻¹
    /// @param permeability P = D_gb/δ of the boundaries in m·s⁻¹
    public GrainImage(int columns, int[] grains, double pixel, double bulk, double permeability) {
        this(GrainFaces.of(columns, grains), pixel, bulk, permeability);
    }

    /// Number of rows.
    ///
    /// @return number of rows
    public int rows() {
        return faces.rows();
    }

    /// The image after an exchange and, if there was one, a sealed anneal; the width of the beam is
    /// left out.
    ///
    /// @param experiment how the tracer came in
    /// @param exchange surface exchange coefficient of the lower edge in m·s⁻¹; +∞ for an edge that
    ///   has the fraction of the source at once
    /// @return fraction of each pixel, dimensionless, row after row from the lower edge
    public double[] after(ExchangeExperiment experiment, double exchange) {
        int columns = faces.columns();
        double[] right = faces.right();
        double[] above = faces.up();
        CellLine[] across = new CellLine[rows()];
        CellLine[] up = new CellLine[columns];
        for (int r = 0; r < across.length; r++) {
            across[r] = line(right, r * columns, 1, columns, 0);
        }
        double source = 1 / (pixel / (2 * bulk) + 1 / exchange);
        for (int c = 0; c < columns; c++) {
            up[c] = line(above, c, columns, rows(), source);
        }
        double[] fraction = new double[right.length];
        pass(fraction, across, up, experiment.time());
        if (experiment.anneal() > 0) {
            for (CellLine column : up) {
                column.seal();
            }
            pass(fraction, across, up, experiment.anneal());
        }
        return fraction;
    }

    private CellLine line(double[] parted, int first, int stride, int count, double source) {
        double[] size = new double[count];
        double[] conductance = new double[count - 1];
        for (int i = 0; i < count; i++) {
            size[i] = pixel;
            if (i < count - 1) {
                double part = parted[first + i * stride];
                conductance[i] = 1 / (pixel / bulk + (part > 0 ? 1 / (part * permeability) : 0));
            }
        }
        return new CellLine(size, conductance, source);
    }

    private static void pass(double[] fraction, CellLine[] across, CellLine[] up, double time) {
        double step = time / (BLOCK * (Math.pow(2, DOUBLINGS + 1) - 1));
        for (int k = 0; k <= DOUBLINGS; k++) {
            for (int i = 0; i < BLOCK; i++) {
                sweep(fraction, across, 1, up.length, step / 2);
                sweep(fraction, up, up.length, 1, step);
                sweep(fraction, across, 1, up.length, step / 2);
            }
            step *= 2;
        }
    }

    /// One step of all lines of one direction.
    private static void sweep(
            double[] fraction, CellLine[] lines, int stride, int next, double step) {
        double[] line = new double[fraction.length / lines.length];
        for (int l = 0; l < lines.length; l++) {
            for (int i = 0; i < line.length; i++) {
                line[i] = fraction[l * next + i * stride];
            }
            lines[l].steps(line, step, 1);
            for (int i = 0; i < line.length; i++) {
                fraction[l * next + i * stride] = line[i];
            }
        }
    }
}
