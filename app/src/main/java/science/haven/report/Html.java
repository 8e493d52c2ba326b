package science.haven.report;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes HTML that is always well formed and always escaped: names of files, samples and
/// instruments come from outside.
final class Html {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// Opens an element.
    ///
    /// @param tag its name
    /// @param attributes names and values in turn
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /// Closes the element opened last.
    Html close() {
        text.append("</").append(open.pop()).append('>');
        return newLine();
    }

    /// An element that holds text only.
    Html element(String tag, String content, String... attributes) {
        start(tag, attributes);
        text.append(escaped(content)).append("</").append(tag).append('>');
        return newLine();
    }

    /// Text inside the open element.
    Html text(String content) {
        text.append(escaped(content));
        return this;
    }

    /// Markup that is already safe: figures and styles of our own.
    Html markup(String own) {
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
