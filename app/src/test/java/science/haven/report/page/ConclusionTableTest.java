package science.haven.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.study.result.Results;

import java.util.List;
import java.util.Optional;

/// Two numbers of one name stand apart by what they were drawn from.
class ConclusionTableTest {

    @Test
    void saysWhatNumbersOfOneNameAreOf() {
        assertThat(page("Haven ratio", "Haven ratio"))
                .contains("<th scope=\"col\">of</th>", "<td>grain</td>", "<td>line</td>");
        assertThat(page("Haven ratio", "activation energy")).doesNotContain(">of<", ">grain<");
    }

    private static String page(String first, String second) {
        Html html = new Html();
        List<Results.Conclusion> rows =
                List.of(conclusion(first, "grain"), conclusion(second, "line"));
        ConclusionTable.write(html, "What follows.", rows, new Numbering());
        return html.toString();
    }

    private static Results.Conclusion conclusion(String name, String of) {
        Optional<Measured> value = Optional.of(new Measured(0.5, 0.1));
        return new Results.Conclusion(name, of, "D", value, Unit.NONE, List.of(), List.of());
    }
}
