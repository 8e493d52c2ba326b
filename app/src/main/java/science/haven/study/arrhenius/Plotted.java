package science.haven.study.arrhenius;

import science.haven.transport.Ordinate;

/// What stands in the place of the conductivity in an Arrhenius plot. Without the size of the
/// sample the conductance takes it: the slope is the same, the prefactor means nothing.
public enum Plotted {
    /// The conductivity σ.
    CONDUCTIVITY,
    /// The conductance 1/R, which is σ but for the geometry.
    CONDUCTANCE,
    /// A diffusion coefficient D.
    DIFFUSION;

    /// What a line is drawn through, as printed beside its slope.
    ///
    /// @param ordinate the form of the law
    /// @return for example `ln(σT)`, `ln(T/R)`
    public String label(Ordinate ordinate) {
        return switch (this) {
            case CONDUCTIVITY -> ordinate.toString();
            case CONDUCTANCE ->
                    switch (ordinate) {
                        case SIGMA_T -> "ln(T/R)";
                        case SIGMA -> "ln(1/R)";
                    };
            case DIFFUSION ->
                    switch (ordinate) {
                        case SIGMA_T -> "ln(DT)";
                        case SIGMA -> "ln D";
                    };
        };
    }
}
