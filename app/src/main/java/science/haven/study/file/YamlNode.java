package science.haven.study.file;

import java.util.List;
import java.util.Map;

/// A piece of a YAML document that knows where it stands, so that every complaint can name the
/// line. All scalars are text: what they mean is decided where they are used.
public sealed interface YamlNode {

    /// Where it begins.
    Place place();

    /// What it is, in words for a message.
    String found();

    /// A single value.
    ///
    /// @param text the value as it stands in the file, without quotes
    record Scalar(String text, Place place) implements YamlNode {
        @Override
        public String found() {
            return text;
        }
    }

    /// A list.
    record Sequence(List<YamlNode> items, Place place) implements YamlNode {
        /// Keeps a copy of the list.
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String found() {
            return "a list";
        }
    }

    /// Keys with values, in the order of the file.
    record Mapping(Map<String, Entry> entries, Place place) implements YamlNode {
        @Override
        public String found() {
            return "keys with values";
        }
    }

    /// The value behind a key.
    ///
    /// @param key where the key stands
    /// @param value the value
    record Entry(Place key, YamlNode value) {}
}
