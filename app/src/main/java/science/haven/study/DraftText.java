package science.haven.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines of a proposed study as they come together.
final class DraftText {

    private final List<String> lines = new ArrayList<>();
    private final List<String> relaxing = new ArrayList<>();
    private final List<String> conclusions = new ArrayList<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private boolean aside;

    /// Begins a measurement. A second one of its name gets a number.
    ///
    /// @return the name, as conclusions refer to it
    String measurement(String name, String technique) {
        String own = name.replace(':', '-');
        int number = names.merge(own, 1, Integer::sum);
        String unique = own + (number > 1 ? " " + number : "");
        aside = false;
        lines.add("  " + quoted(unique) + ":");
        lines.add("    technique: " + technique);
        return unique;
    }

    /// Begins a measurement that needs something no file tells: it stands as a comment.
    void aside(String name, String technique, String why) {
        lines.add("  # " + why);
        lines.add("  # " + quoted(name) + ":");
        lines.add("  #   technique: " + technique);
        aside = true;
    }

    /// A line of the measurement.
    DraftText line(String text) {
        lines.add((aside ? "  #   " : "    ") + text);
        return this;
    }

    DraftText comment(String text) {
        return line("# " + text);
    }

    DraftText files(List<String> files) {
        if (files.size() == 1) {
            return line("files: " + quoted(files.getFirst()));
        }
        line("files:");
        files.forEach(file -> line("  - " + quoted(file)));
        return this;
    }

    /// The measurement is one of those whose motion is asked for.
    void relaxes(String name) {
        relaxing.add(quoted(name));
    }

    void arrhenius(String reference) {
        conclusions.add("  - arrhenius: " + quoted(reference));
    }

    /// Number of measurements that were begun, those that stand aside left out.
    int measurements() {
        return names.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Everything that has come together.
    List<String> all() {
        List<String> all = new ArrayList<>(lines);
        if (!relaxing.isEmpty()) {
            conclusions.add("  - motion: [" + String.join(", ", relaxing) + "]");
            conclusions.add("    # interaction: quadrupolar    # or dipolar");
        }
        if (!conclusions.isEmpty()) {
            all.add("conclusions:");
            all.addAll(conclusions);
        }
        return all;
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
