package science.haven.report.page;

import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Remarks as notes under a table: a letter at the number, the words below.
public final class Notes {

    /// Of each kind of remark: its words with the rows they stand at.
    private final Map<String, Map<String, List<String>>> kinds = new LinkedHashMap<>();

    /// Takes the remarks of a row and gives the letters to put there.
    ///
    /// @param row what the row is called
    /// @param remarks its remarks
    /// @return for example `a,c`
    public String letters(String row, List<Remark> remarks) {
        List<String> letters = new ArrayList<>();
        for (Remark remark : remarks) {
            kinds.computeIfAbsent(remark.code(), code -> new LinkedHashMap<>())
                    .computeIfAbsent(remark.text(), text -> new ArrayList<>())
                    .add(row);
            String letter = letter(new ArrayList<>(kinds.keySet()).indexOf(remark.code()));
            if (!letters.contains(letter)) {
                letters.add(letter);
            }
        }
        letters.sort(
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        return String.join(",", letters);
    }

    private static String letter(int index) {
        String letter = String.valueOf((char) ('a' + index % 26));
        return index < 26 ? letter : letter + index / 26;
    }

    /// Writes the notes.
    ///
    /// @param html the page
    public void write(Html html) {
        if (kinds.isEmpty()) {
            return;
        }
        html.open("ul", "class", "notes");
        int index = 0;
        for (Map.Entry<String, Map<String, List<String>>> kind : kinds.entrySet()) {
            html.open("li").element("span", letter(index++), "class", "key");
            write(html, kind.getKey(), kind.getValue());
            html.close();
        }
        html.close();
    }

    /// Writes the notes, or where they stand when another table has the very same.
    ///
    /// @param html the page
    /// @param numbering knows what stands on the page
    public void write(Html html, Numbering numbering) {
        if (kinds.isEmpty()) {
            return;
        }
        Optional<Integer> before = numbering.before(this);
        if (before.isPresent()) {
            html.element("p", "Notes as under Table %d.".formatted(before.get()), "class", "notes");
        } else {
            write(html);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Notes notes && kinds.equals(notes.kinds);
    }

    @Override
    public int hashCode() {
        return kinds.hashCode();
    }

    private static void write(Html html, String code, Map<String, List<String>> texts) {
        List<Map.Entry<String, List<String>>> all = new ArrayList<>(texts.entrySet());
        html.text(sentence(all.getFirst()) + " ").element("code", code);
        List<Map.Entry<String, List<String>>> others = all.subList(1, all.size());
        if (!others.isEmpty()) {
            html.open("details").element("summary", "and %d more".formatted(others.size()));
            for (Map.Entry<String, List<String>> text : others) {
                html.element("div", sentence(text));
            }
            html.close();
        }
    }

    private static String sentence(Map.Entry<String, List<String>> text) {
        return String.join(", ", text.getValue()) + ": " + text.getKey();
    }
}
