package science.haven.study.plan;

import science.haven.imaging.PhaseEncoding;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;

/// How a gradient pulse of growing strength wrote the position into the rows of an experiment.
///
/// @param first gradient of the first row
/// @param last gradient of the last row
/// @param duration length of the gradient pulses, as a rectangle of the same area
public record EncodingPlan(Quantity first, Quantity last, Quantity duration) {

    /// Unit of a gradient.
    public static final Unit GRADIENT = Unit.parse("T/m");

    /// The encoding of an experiment.
    ///
    /// @param rows number of its rows
    /// @param gyromagneticRatio γ of the nucleus in rad·s⁻¹·T⁻¹
    /// @return wave numbers of the rows
    public PhaseEncoding of(int rows, double gyromagneticRatio) {
        double[] gradients = new double[rows];
        double from = first.si().value();
        double step = (last.si().value() - from) / (rows - 1);
        for (int j = 0; j < rows; j++) {
            gradients[j] = from + j * step;
        }
        return PhaseEncoding.of(gradients, duration.si().value(), gyromagneticRatio);
    }
}
