package science.haven.transport;

import science.haven.quantity.Unit;

/// What an Arrhenius line is drawn through. The two activation energies differ by about kT, 0.03 eV
/// at room temperature, so a number without its ordinate is half a number.
public enum Ordinate {
    /// ln(σT), as the jump of ions demands: `σT = A exp(−Eₐ/kT)`.
    SIGMA_T("ln(σT)"),
    /// ln σ, as often printed: `σ = A exp(−Eₐ/kT)`.
    SIGMA("ln σ");

    private final String label;

    Ordinate(String label) {
        this.label = label;
    }

    /// Unit of the prefactor A.
    ///
    /// @return S·K/m or S/m
    public Unit unit() {
        return switch (this) {
            case SIGMA_T -> Unit.SIEMENS_KELVIN_PER_METRE;
            case SIGMA -> Unit.SIEMENS_PER_METRE;
        };
    }

    /// The ordinate as printed beside the number.
    @Override
    public String toString() {
        return label;
    }

    /// ln of σT or σ, less ln σ.
    double shift(double temperature) {
        return switch (this) {
            case SIGMA_T -> Math.log(temperature);
            case SIGMA -> 0;
        };
    }
}
