package science.haven.spectrum.composition;

import science.haven.quantity.ChemicalFormula;
import science.haven.quantity.Element;
import science.haven.quantity.Measured;
import science.haven.spectrum.peak.area.CountedAreas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Atoms of every element per atom of the one that was counted: in the phases found and in what was
/// weighed in. Where nothing was lost and no phase was overlooked they are equal.
///
/// ```text
/// found    Σ A_i e_i/s_i / Σ A_i        weighed in    Σ n_k e_k / Σ n_k s_k
/// ```
public final class MassBalance {

    private MassBalance() {}

    /// Compares the phases found with the batch.
    ///
    /// @param counted symbol of the element whose nucleus was measured
    /// @param phases the phases; each must hold that element
    /// @param areas one area per phase
    /// @param batch amounts of what was weighed in, in any common unit of amount
    /// @return one comparison per other element of the batch
    public static List<Closure> of(
            String counted,
            List<ChemicalFormula> phases,
            CountedAreas areas,
            Map<ChemicalFormula, Double> batch) {
        double atoms = amount(batch, counted);
        if (!(atoms > 0)) {
            throw new IllegalArgumentException("what was weighed in holds no " + counted);
        }
        double[] all = new double[phases.size()];
        Arrays.fill(all, 1);
        List<Closure> closures = new ArrayList<>();
        for (String element : others(batch, counted)) {
            double[] per = new double[phases.size()];
            for (int i = 0; i < per.length; i++) {
                ChemicalFormula phase = phases.get(i);
                per[i] = phase.amount(element) / phase.amount(counted);
            }
            closures.add(
                    new Closure(
                            element + " per " + counted,
                            Measured.exact(amount(batch, element) / atoms),
                            areas.ratio(per, all)));
        }
        return closures;
    }

    private static double amount(Map<ChemicalFormula, Double> batch, String element) {
        double sum = 0;
        for (var part : batch.entrySet()) {
            sum += part.getValue() * part.getKey().amount(element);
        }
        return sum;
    }

    private static List<String> others(Map<ChemicalFormula, Double> batch, String counted) {
        Map<Element, Double> seen = new LinkedHashMap<>();
        batch.keySet().forEach(formula -> seen.putAll(formula.amounts()));
        return seen.keySet().stream()
                .map(Element::symbol)
                .filter(symbol -> !symbol.equals(counted))
                .toList();
    }
}
