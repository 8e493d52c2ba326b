package science.haven.spectrum;

import science.haven.spectrum.step.ProcessingStep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Recipes as text. A step is its name, alone or with its arguments in braces; arguments are `name:
/// value`, a value may be a list in brackets:
///
/// ```text
/// - apodise: {exponential: 50 Hz}          # a reason
/// - baseline: {polynomial: 5, regions: [100 to 150 ppm, -50 to -20 ppm]}
/// - transform
/// ```
public final class RecipeText {

    private RecipeText() {}

    /// Reads a recipe.
    ///
    /// @param text one step per line
    /// @return the recipe
    public static Recipe parse(String text) {
        List<ProcessingStep> steps = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int hash = line.indexOf('#');
            String step = (hash < 0 ? line : line.substring(0, hash)).strip();
            if (!step.isEmpty()) {
                steps.add(step(step.startsWith("- ") ? step.substring(2).strip() : step));
                reasons.add(hash < 0 ? "" : line.substring(hash + 1).strip());
            }
        }
        boolean silent = reasons.stream().allMatch(String::isEmpty);
        return new Recipe(steps, silent ? List.of() : reasons);
    }

    /// Reads one step.
    ///
    /// @param text the step, without a dash
    /// @return the step
    public static ProcessingStep step(String text) {
        int colon = text.indexOf(':');
        String name = (colon < 0 ? text : text.substring(0, colon)).strip();
        String rest = colon < 0 ? "" : text.substring(colon + 1).strip();
        Map<String, String> arguments = new LinkedHashMap<>();
        if (rest.startsWith("{") && rest.endsWith("}")) {
            for (String part : parts(rest.substring(1, rest.length() - 1))) {
                int at = part.indexOf(':');
                if (at < 0) {
                    throw new IllegalArgumentException(
                            "expected name: value, found '%s' in '%s'".formatted(part, text));
                }
                arguments.put(part.substring(0, at).strip(), part.substring(at + 1).strip());
            }
        } else if (!rest.isEmpty()) {
            arguments.put("", rest);
        }
        return StepNames.step(name, arguments);
    }

    /// Splits at commas outside brackets and braces.
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '[', '{' -> depth++;
                case ']', '}' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        parts.add(text.substring(from, i).strip());
                        from = i + 1;
                    }
                }
                default -> {}
            }
        }
        if (!text.substring(from).isBlank()) {
            parts.add(text.substring(from).strip());
        }
        return parts;
    }
}
