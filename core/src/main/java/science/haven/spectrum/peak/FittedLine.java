package science.haven.spectrum.peak;

import science.haven.quantity.Measured;
import science.haven.spectrum.peak.shape.LineShape;

/// One line of a spectrum.
///
/// @param shape its shape
/// @param position position, in the unit of the abscissa
/// @param width full width at half maximum, in the unit of the abscissa
/// @param form form parameter of the shape, dimensionless; 0 where it has none
/// @param area area, in the unit of the intensity times that of the abscissa
public record FittedLine(
        LineShape shape, Measured position, Measured width, Measured form, Measured area) {

    /// The line over an abscissa.
    ///
    /// @param x places, in the unit of the abscissa
    /// @return intensity of the line at each place, in the unit of the spectrum
    public double[] over(double[] x) {
        double[][] out = new double[1][x.length];
        shape.evaluate(x, position.value(), width.value(), form.value(), out);
        for (int i = 0; i < x.length; i++) {
            out[0][i] *= area.value();
        }
        return out[0];
    }
}
