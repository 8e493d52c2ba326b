package science.haven.formats.biologic;

import science.haven.formats.SourceFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// The example files of this package, whole or with something changed.
final class EcLabFiles {

    static final String LPSCL = "/eis-li6ps5cl-biologic/PEIS_LPSCl_IonBlocking_-25C";
    static final String POLARISATION = "/eis-li6ps5cl-biologic/CP_SSB_first200";
    static final String EXAMPLE = "/eis-instrument-formats/exampleDataBioLogic.mpt";
    static final String WITHOUT_FREQUENCY =
            "/eis-instrument-formats/exampleDataBioLogic_MissingFreq.mpt";

    private EcLabFiles() {}

    static SourceFile file(String name) {
        try (InputStream in =
                Objects.requireNonNull(EcLabFiles.class.getResourceAsStream(name), name)) {
            return new SourceFile(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile text(String name, UnaryOperator<String> change) {
        String whole = new String(file(name).bytes(), StandardCharsets.ISO_8859_1);
        return new SourceFile(name, change.apply(whole).getBytes(StandardCharsets.ISO_8859_1));
    }
}
