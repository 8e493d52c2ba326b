package science.haven.data;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// All atoms of a simulation at one time.
///
/// @param number number of the frame in its file, from 1
/// @param cell the periodic cell at that time
/// @param places fractions of the edges, three numbers per atom, dimensionless; within the cell or
///   not. The numbers hold only until the next frame is read
/// @param step number of the simulation's step, if the file tells it
/// @param time time since the start in s, if the file tells it
public record Frame(
        int number, Lattice cell, double[] places, OptionalLong step, OptionalDouble time) {

    /// A frame of which the file tells only where the atoms are.
    ///
    /// @param number number of the frame in its file, from 1
    /// @param cell the periodic cell at that time
    /// @param places fractions of the edges, three numbers per atom, dimensionless
    public Frame(int number, Lattice cell, double[] places) {
        this(number, cell, places, OptionalLong.empty(), OptionalDouble.empty());
    }
}
