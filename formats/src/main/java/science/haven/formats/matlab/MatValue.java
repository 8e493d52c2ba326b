package science.haven.formats.matlab;

import java.util.List;
import java.util.Map;

/// A value of a MATLAB file. Arrays are kept as MATLAB does: the first index runs fastest.
public sealed interface MatValue {

    /// Sizes of the dimensions, at least two.
    ///
    /// @return the sizes
    int[] sizes();

    /// Number of elements.
    ///
    /// @return the product of the sizes
    default int count() {
        int count = 1;
        for (int size : sizes()) {
            count *= size;
        }
        return count;
    }

    /// Numbers or truth values.
    ///
    /// @param sizes sizes of the dimensions
    /// @param real real parts, in the unit of the program that wrote them
    /// @param imaginary imaginary parts, in the unit of `real`; empty if the numbers are real
    record Numbers(int[] sizes, double[] real, double[] imaginary) implements MatValue {

        /// Whether the numbers are complex.
        ///
        /// @return true if there are imaginary parts
        public boolean complex() {
            return imaginary.length > 0;
        }
    }

    /// Characters.
    ///
    /// @param sizes sizes of the dimensions
    /// @param text the characters of the first row
    record Text(int[] sizes, String text) implements MatValue {}

    /// Values of any kind.
    ///
    /// @param sizes sizes of the dimensions
    /// @param items the values
    record Cells(int[] sizes, List<MatValue> items) implements MatValue {

        public Cells {
            items = List.copyOf(items);
        }
    }

    /// Values with names, once for each element.
    ///
    /// @param sizes sizes of the dimensions
    /// @param elements the fields of each element, in their order
    record Struct(int[] sizes, List<Map<String, MatValue>> elements) implements MatValue {

        public Struct {
            elements = List.copyOf(elements);
        }
    }

    /// Something that is no data: an object, a function, a sparse matrix.
    ///
    /// @param sizes sizes of the dimensions
    /// @param kind what it is
    record Other(int[] sizes, String kind) implements MatValue {}
}
