package science.haven.tracer.boundary;

import science.haven.tracer.law.ExchangeExperiment;

/// A polycrystal in two dimensions, as an image shows it: square pixels, each of one grain, the
/// tracer entering at the lower edge, all other edges sealed.
///
/// Rows and columns take turns in time steps (Strang's splitting), each by the same scheme as a
/// line, so no step is too long to be stable and the tracer's amount is kept.
///
/// @param columns number of columns
/// @param grains the grain of each pixel, row after row from the lower edge
/// @param pixel side of a pixel in m
/// @param bulk diffusion coefficient within the grains in m²·s⁻¹
/// @param permeability P = D_gb/δ of the boundaries in m·s⁻¹
public record GrainImage(
        int columns, int[] grains, double pixel, double bulk, double permeability) {

    /// Steps of one length before the next, twice as long.
    private static final int BLOCK = 12;

    private static final int DOUBLINGS = 9;

    public GrainImage {
        grains = grains.clone();
        if (columns < 1 || grains.length == 0 || grains.length % columns != 0) {
            throw new IllegalArgumentException(
                    "grains must fill whole rows of %d columns, got %d"
                            .formatted(columns, grains.length));
        }
        if (!(pixel > 0 && bulk > 0 && permeability > 0)) {
            throw new IllegalArgumentException(
                    "pixel, bulk and permeability must be > 0, got %s m, %s m²/s, %s m/s"
                            .formatted(pixel, bulk, permeability));
        }
    }

    /// Number of rows.
    ///
    /// @return number of rows
    public int rows() {
        return grains.length / columns;
    }

    /// The image after an exchange and, if there was one, a sealed anneal; the width of the beam is
    /// left out.
    ///
    /// @param experiment how the tracer came in
    /// @param exchange surface exchange coefficient of the lower edge in m·s⁻¹; +∞ for an edge that
    ///   has the fraction of the source at once
    /// @return fraction of each pixel, dimensionless, row after row from the lower edge
    public double[] after(ExchangeExperiment experiment, double exchange) {
        CellLine[] across = new CellLine[rows()];
        CellLine[] up = new CellLine[columns];
        for (int r = 0; r < across.length; r++) {
            across[r] = line(r * columns, 1, columns, 0);
        }
        double source = 1 / (pixel / (2 * bulk) + 1 / exchange);
        for (int c = 0; c < columns; c++) {
            up[c] = line(c, columns, rows(), source);
        }
        double[] fraction = new double[grains.length];
        pass(fraction, across, up, experiment.time());
        if (experiment.anneal() > 0) {
            for (CellLine column : up) {
                column.seal();
            }
            pass(fraction, across, up, experiment.anneal());
        }
        return fraction;
    }

    private CellLine line(int first, int stride, int count, double source) {
        double[] size = new double[count];
        double[] conductance = new double[count - 1];
        for (int i = 0; i < count; i++) {
            size[i] = pixel;
            if (i < count - 1) {
                int here = first + i * stride;
                boolean boundary = grains[here] != grains[here + stride];
                conductance[i] = 1 / (pixel / bulk + (boundary ? 1 / permeability : 0));
            }
        }
        return new CellLine(size, conductance, source);
    }

    private void pass(double[] fraction, CellLine[] across, CellLine[] up, double time) {
        double step = time / (BLOCK * (Math.pow(2, DOUBLINGS + 1) - 1));
        for (int k = 0; k <= DOUBLINGS; k++) {
            for (int i = 0; i < BLOCK; i++) {
                sweep(fraction, across, 1, columns, step / 2);
                sweep(fraction, up, columns, 1, step);
                sweep(fraction, across, 1, columns, step / 2);
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
