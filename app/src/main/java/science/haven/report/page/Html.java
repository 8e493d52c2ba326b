package science.haven.report.page;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes HTML that is always well formed and always escaped: names of files, samples and
/// instruments come from outside.
public final class Html {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// Opens an element.
    ///
    /// @param tag its name
    /// @param attributes names and values in turn
    /// @return this page
    public Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /// Closes the element opened last.
    ///
    /// @return this page
    public Html close() {
        text.append("</").append(open.pop()).append('>');
        return newLine();
    }

    /// An element that holds text only.
    ///
    /// @param tag its name
    /// @param content the text
    /// @param attributes names and values in turn
    /// @return this page
    public Html element(String tag, String content, String... attributes) {
        start(tag, attributes);
        text.append(escaped(content)).append("</").append(tag).append('>');
        return newLine();
    }

    /// Text inside the open element.
    ///
    /// @param content the text
    /// @return this page
    public Html text(String content) {
        text.append(escaped(content));
        return this;
    }

    /// Markup that is already safe: figures and styles of our own.
    ///
    /// @param own the markup
    /// @return this page
    public Html markup(String own) {
        text.append(own);
        return newLine();
    }

    private void start(String tag, String... attributes) {
        text.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(escaped(attributes[i + 1])).append('"');
        }
        text.append('>');
    }

    private Html newLine() {
        text.append('\n');
        return this;
    }

    static String escaped(String content) {
        return content.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return text.toString();
    }
}
