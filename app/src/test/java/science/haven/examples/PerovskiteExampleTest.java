package science.haven.examples;

import org.junit.jupiter.api.Test;

import java.io.IOException;

/// All methods on one perovskite.
class PerovskiteExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("llto");

    @Test
    void filesAreWhatTheGeneratorMakes() throws IOException {
        FOLDER.holds(PerovskiteImpedanceExample.files());
    }
}
