package science.haven.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void whatComesFromOutsideStaysText() {
        Html html = new Html().open("p", "title", "\"><script>alert('a')</script>");
        html.text("<b>&amp;</b>").close();
        assertThat(html.toString())
                .isEqualTo(
                        "<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;a&#39;)&lt;/script&gt;\">"
                                + "&lt;b&gt;&amp;amp;&lt;/b&gt;</p>\n");
    }

    @Test
    void whatIsOpenMustBeClosed() {
        Html html = new Html().open("p");
        assertThatThrownBy(html::toString).hasMessageContaining("not closed: [p]");
    }
}
