package science.haven.math;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Tables that are dear to make, of which those used last are kept.
///
/// @param <K> what a table is made for
/// @param <V> the table
public final class Recent<K, V> {

    private final Map<K, V> tables;

    /// Makes room.
    ///
    /// @param most how many are kept
    public Recent(int most) {
        tables =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > most;
                    }
                };
    }

    /// The table for a key, made if it is not there.
    ///
    /// @param key what it is for
    /// @param make makes it
    /// @return the table
    public V of(K key, Function<K, V> make) {
        return tables.computeIfAbsent(key, make);
    }
}
