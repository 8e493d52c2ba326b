package science.haven.study.plan;

import science.haven.imaging.DriftOptions;
import science.haven.quantity.Quantity;
import science.haven.quantity.Superscript;
import science.haven.quantity.Unit;
import science.haven.study.file.FilePattern;

import java.util.List;
import java.util.Optional;

/// What has to be known beside profiles to get the drift velocity of an ion.
///
/// @param voltage files with the voltage of the cell; the record begins with the first profile
/// @param concentration uniform concentration before the current flows
/// @param perLevel change of the concentration that makes the whole signal; empty if signal and
///   amount are proportional
/// @param diffusion coefficients of the diffusion coefficient as a polynomial of the concentration,
///   the constant first
/// @param charge charge number of the ion
public record DriftPlan(
        List<FilePattern> voltage,
        Quantity concentration,
        Optional<Quantity> perLevel,
        List<Quantity> diffusion,
        int charge) {

    /// Unit of a concentration.
    public static final Unit CONCENTRATION = Unit.parse("mol/L");

    /// Keeps copies of the lists.
    public DriftPlan {
        voltage = List.copyOf(voltage);
        diffusion = List.copyOf(diffusion);
    }

    /// Unit of a coefficient of the diffusion.
    ///
    /// @param power power of the concentration it is multiplied with
    /// @return `m²/s` over that power of a concentration
    public static Unit diffusionUnit(int power) {
        return Unit.parse(power == 0 ? "m²/s" : "m²·(m³/mol)" + Superscript.of(power) + "/s");
    }

    /// All that is known, at the temperature of the cell.
    ///
    /// @param temperature temperature in K
    /// @return the options of the drift
    public DriftOptions options(double temperature) {
        double initial = concentration.si().value();
        return DriftOptions.anion(initial, this::diffusion, temperature)
                .withCharge(charge)
                .withConcentrationPerLevel(perLevel.map(q -> q.si().value()).orElse(initial));
    }

    /// Horner's scheme.
    private double diffusion(double concentration) {
        double sum = 0;
        for (Quantity coefficient : diffusion.reversed()) {
            sum = sum * concentration + coefficient.si().value();
        }
        return sum;
    }
}
