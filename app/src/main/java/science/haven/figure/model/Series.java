package science.haven.figure.model;

import science.haven.figure.canvas.RichText;

/// Data of a panel. Values that an axis cannot show (not finite, or not > 0 on a logarithmic axis)
/// are left out; a line is broken there.
public sealed interface Series {

    /// Name in the legend; series of the same name share one entry, nameless ones have none.
    ///
    /// @return the name
    RichText label();

    /// Colour, marker and line.
    ///
    /// @return the look
    Look look();

    /// Values along the horizontal axis.
    ///
    /// @return values in the unit of the x axis's data
    double[] x();

    /// Measured points, with error bars where the uncertainty is > 0.
    ///
    /// @param label name in the legend
    /// @param x in the unit of the x axis's data
    /// @param y in the unit of the y axis's data
    /// @param xError standard uncertainty of x, in the unit of `x`; empty for none
    /// @param yError standard uncertainty of y, in the unit of `y`; empty for none
    /// @param look colour and marker
    record Points(
            RichText label, double[] x, double[] y, double[] xError, double[] yError, Look look)
            implements Series {

        public Points {
            x = x.clone();
            y = same(x, y, "y");
            xError = xError.length == 0 ? xError : same(x, xError, "xError");
            yError = yError.length == 0 ? yError : same(x, yError, "yError");
        }

        /// Points without error bars.
        ///
        /// @param label name in the legend
        /// @param x in the unit of the x axis's data
        /// @param y in the unit of the y axis's data
        /// @param look colour and marker
        public Points(RichText label, double[] x, double[] y, Look look) {
            this(label, x, y, new double[0], new double[0], look);
        }
    }

    /// A curve, drawn from point to point.
    ///
    /// @param label name in the legend
    /// @param x in the unit of the x axis's data
    /// @param y in the unit of the y axis's data
    /// @param look colour and line
    record Line(RichText label, double[] x, double[] y, Look look) implements Series {

        public Line {
            x = x.clone();
            y = same(x, y, "y");
        }
    }

    /// An area between two curves.
    ///
    /// @param label name in the legend
    /// @param x in the unit of the x axis's data
    /// @param lower in the unit of the y axis's data
    /// @param upper in the unit of the y axis's data
    /// @param look colour
    record Band(RichText label, double[] x, double[] lower, double[] upper, Look look)
            implements Series {

        public Band {
            x = x.clone();
            lower = same(x, lower, "lower");
            upper = same(x, upper, "upper");
        }
    }

    /// A curve that stays level until the next point.
    ///
    /// @param label name in the legend
    /// @param x in the unit of the x axis's data
    /// @param y in the unit of the y axis's data
    /// @param look colour and line
    record Steps(RichText label, double[] x, double[] y, Look look) implements Series {

        public Steps {
            x = x.clone();
            y = same(x, y, "y");
        }
    }

    /// Upright lines from the lower end of the panel, or from zero, to each value.
    ///
    /// @param label name in the legend
    /// @param x in the unit of the x axis's data
    /// @param y in the unit of the y axis's data
    /// @param look colour and line
    record Stems(RichText label, double[] x, double[] y, Look look) implements Series {

        public Stems {
            x = x.clone();
            y = same(x, y, "y");
        }
    }

    /// A map: a value for every place of a grid, shown as a colour from pale to dark.
    ///
    /// @param x columns, evenly spaced, in the unit of the x axis's data
    /// @param y rows, evenly spaced, in the unit of the y axis's data
    /// @param values the values, row after row, dimensionless: 0 is the palest, 1 the darkest
    record Map(double[] x, double[] y, double[] values) implements Series {

        public Map {
            x = x.clone();
            y = y.clone();
            values = values.clone();
            if (x.length < 2 || y.length < 2 || values.length != x.length * y.length) {
                throw new IllegalArgumentException(
                        "a map needs 2 × 2 values at least, one for each place, got %d for %d × %d"
                                .formatted(values.length, y.length, x.length));
            }
        }

        @Override
        public RichText label() {
            return RichText.EMPTY;
        }

        @Override
        public Look look() {
            return Look.of(0, 1);
        }
    }

    private static double[] same(double[] x, double[] values, String name) {
        if (values.length != x.length) {
            throw new IllegalArgumentException(
                    name
                            + " must have as many values as x ("
                            + x.length
                            + "), got "
                            + values.length);
        }
        return values.clone();
    }
}
