package science.haven.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Remark;

import java.util.List;

class NotesTest {

    private record Said(String code, String text) implements Remark {}

    private static final Remark LARGE = new Said("LARGE", "It is large.");
    private static final Remark SMALL = new Said("SMALL", "It is small.");
    private static final Remark SMALLER = new Said("SMALL", "It is smaller.");

    private static PageTable table(Remark... ofTheSecondRow) {
        ValueColumn column = new ValueColumn("R", "Ω", List.of("1", "2"));
        return new PageTable(
                "Resistances.",
                "spectrum",
                List.of(column),
                List.of(
                        new PageTable.Row("25 °C", List.of(LARGE, SMALL)),
                        new PageTable.Row("50 °C", List.of(ofTheSecondRow))));
    }

    private static String page(PageTable... tables) {
        Html html = new Html();
        Numbering numbering = new Numbering();
        for (PageTable table : tables) {
            table.write(html, numbering);
        }
        return html.toString();
    }

    @Test
    void oneLetterForEachKindOfRemark() {
        String page = page(table(SMALLER));
        assertThat(page).contains("25 °C<sup class=\"note\">a,b</sup>");
        assertThat(page).contains("50 °C<sup class=\"note\">b</sup>");
        assertThat(page).contains("25 °C: It is small.").contains("and 1 more");
    }

    @Test
    void lettersStandInTheirOrderWhateverThatOfTheRemarks() {
        Notes notes = new Notes();
        assertThat(notes.letters("first", List.of(LARGE, SMALL))).isEqualTo("a,b");
        assertThat(notes.letters("second", List.of(SMALL, LARGE))).isEqualTo("a,b");
    }

    @Test
    void rowsThatShareASentenceShareANote() {
        assertThat(page(table(SMALL))).contains("25 °C, 50 °C: It is small.");
    }

    @Test
    void theSameNotesAreWrittenOnce() {
        String page = page(table(SMALL), table(SMALL), table(SMALLER));
        assertThat(page).containsOnlyOnce("25 °C, 50 °C: It is small.");
        assertThat(page).containsOnlyOnce("Notes as under Table 1.");
        assertThat(page).contains("It is smaller.");
    }
}
