package science.haven.transport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What in a ceramic makes an arc, judged by its capacitance in a cell of `L/A` = 1 cm⁻¹.
///
/// The capacitance of a layer grows as the layer gets thinner, so that each part of a sample has
/// its own decades; they overlap.
///
/// Source: Irvine, Sinclair, West, Adv. Mater. 2, 132 (1990). The bulk is widened to what the
/// vacuum (9 × 10⁻¹⁴ F) and a permittivity of some hundred allow.
public enum CapacitanceOrigin {
    /// Grain interior.
    BULK("bulk", 8e-14, 3e-11),
    /// Minor second phase.
    MINOR_PHASE("minor second phase", 1e-12, 1e-10),
    /// Grain boundary.
    GRAIN_BOUNDARY("grain boundary", 1e-11, 1e-8),
    /// Bulk of a ferroelectric near its Curie temperature.
    FERROELECTRIC_BULK("ferroelectric bulk", 1e-10, 1e-9),
    /// Layer on the surface of the sample.
    SURFACE_LAYER("surface layer", 1e-9, 1e-7),
    /// Interface to the electrode.
    ELECTRODE("electrode interface", 1e-7, 1e-5),
    /// Reaction at the electrode.
    REACTION("electrochemical reaction", 1e-5, 1e-2);

    /// Cell constant that the table is made for, in m⁻¹.
    private static final double TABLE_CELL_CONSTANT = 100;

    private final String words;
    private final double lowest;
    private final double highest;

    CapacitanceOrigin(String words, double lowest, double highest) {
        this.words = words;
        this.lowest = lowest;
        this.highest = highest;
    }

    /// Every origin an arc can have by its capacitance.
    ///
    /// @param capacitance capacitance in F
    /// @param cellConstant cell constant L/A in m⁻¹
    /// @return the origins, in the order of rising capacitance; empty below that of the vacuum
    public static List<CapacitanceOrigin> of(double capacitance, double cellConstant) {
        return Arrays.stream(values()).filter(o -> o.fits(capacitance, cellConstant)).toList();
    }

    /// Whether an arc can have this origin.
    ///
    /// @param capacitance capacitance in F
    /// @param cellConstant cell constant L/A in m⁻¹
    /// @return whether the capacitance lies within the decades of this origin
    public boolean fits(double capacitance, double cellConstant) {
        double scaled = capacitance * cellConstant / TABLE_CELL_CONSTANT;
        return scaled >= lowest && scaled <= highest;
    }

    /// Judges an assignment.
    ///
    /// @param capacitance capacitance of the arc that was called so, in F
    /// @param cellConstant cell constant L/A in m⁻¹
    /// @return a remark if the capacitance speaks against it
    public Optional<TransportRemark> doubt(double capacitance, double cellConstant) {
        if (fits(capacitance, cellConstant)) {
            return Optional.empty();
        }
        return Optional.of(
                new TransportRemark.CapacitanceImplausible(
                        this,
                        capacitance * cellConstant / TABLE_CELL_CONSTANT,
                        of(capacitance, cellConstant)));
    }

    /// Lowest capacitance of this origin.
    ///
    /// @return capacitance in F in a cell of 1 cm⁻¹
    public double lowest() {
        return lowest;
    }

    /// Highest capacitance of this origin.
    ///
    /// @return capacitance in F in a cell of 1 cm⁻¹
    public double highest() {
        return highest;
    }

    /// For people.
    @Override
    public String toString() {
        return words;
    }
}
