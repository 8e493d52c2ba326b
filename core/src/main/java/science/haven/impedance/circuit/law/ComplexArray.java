package science.haven.impedance.circuit.law;

/// A complex function over a frequency grid, real and imaginary parts apart so that loops over it
/// run with stride one. Written in place; never shared between threads.
///
/// @param real real parts, in the unit of the function
/// @param imaginary imaginary parts, in the unit of the function
public record ComplexArray(double[] real, double[] imaginary) {

    /// An array of zeros.
    ///
    /// @param size number of points
    /// @return a new array
    public static ComplexArray ofSize(int size) {
        return new ComplexArray(new double[size], new double[size]);
    }

    /// Writes a point.
    ///
    /// @param point index of the point
    /// @param value the number to write there
    public void set(int point, Complex value) {
        real[point] = value.re();
        imaginary[point] = value.im();
    }

    /// Writes a point.
    ///
    /// @param point index of the point
    /// @param re real part, in the unit of the function
    /// @param im imaginary part, in the unit of the function
    public void set(int point, double re, double im) {
        real[point] = re;
        imaginary[point] = im;
    }
}
