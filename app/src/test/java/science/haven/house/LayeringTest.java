package science.haven.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Data flows one way. A package may use the packages before it in this list, never one after it;
/// the techniques do not know each other.
class LayeringTest {

    private static final List<String> GROUND = List.of("quantity", "math", "data", "fit", "motion");

    private static final List<String> TECHNIQUES =
            List.of(
                    "spectrum",
                    "lineshape",
                    "relaxation",
                    "exchange",
                    "fieldgradient",
                    "impedance",
                    "polarisation",
                    "tracer",
                    "trajectory",
                    "lattice",
                    "thermal",
                    "atomprobe",
                    "imaging",
                    "diffraction");

    private static final List<String> ROOF =
            List.of("transport", "formats", "study", "figure", "report", "cli", "web");

    /// Within a package the ground comes first, then what stands on it one technique at a time,
    /// then the package itself, which brings all of them together.
    private static final Map<String, List<String>> WITHIN =
            Map.of(
                    "study",
                            List.of(
                                    "file",
                                    "plan",
                                    "work",
                                    "result",
                                    "impedance",
                                    "polarisation",
                                    "retention",
                                    "spectrum",
                                    "narrowing",
                                    "relaxation",
                                    "exchange",
                                    "lineshape",
                                    "fieldgradient",
                                    "operando",
                                    "imaging",
                                    "tracer",
                                    "trajectory",
                                    "arrhenius",
                                    "diffusion",
                                    "audit"),
                    "report",
                            List.of(
                                    "page",
                                    "impedance",
                                    "polarisation",
                                    "retention",
                                    "spectrum",
                                    "narrowing",
                                    "relaxation",
                                    "exchange",
                                    "lineshape",
                                    "fieldgradient",
                                    "operando",
                                    "imaging",
                                    "tracer",
                                    "trajectory"),
                    "cli",
                            List.of(
                                    "terminal",
                                    "impedance",
                                    "spectrum",
                                    "lineshape",
                                    "relaxation",
                                    "exchange",
                                    "diffusion"));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("science.haven");

    private static final List<String> CORE =
            Stream.of(GROUND, TECHNIQUES, List.of("transport"))
                    .flatMap(List::stream)
                    .map(LayeringTest::tree)
                    .toList();

    @ParameterizedTest(name = "{0} knows nothing of {1}")
    @MethodSource("packages")
    void flowsOneWay(String name, List<String> unknown) {
        noClasses()
                .that()
                .resideInAPackage(tree(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(unknown.stream().map(LayeringTest::tree).toArray(String[]::new))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    static Stream<Arguments> packages() {
        List<String> all = Stream.of(GROUND, TECHNIQUES, ROOF).flatMap(List::stream).toList();
        return all.stream()
                .limit(all.size() - 1L)
                .map(name -> Arguments.of(name, unknownTo(name, all)));
    }

    private static List<String> unknownTo(String name, List<String> all) {
        List<String> later = all.subList(all.indexOf(name) + 1, all.size());
        if (!TECHNIQUES.contains(name)) {
            return later;
        }
        Stream<String> otherTechniques = TECHNIQUES.stream().filter(t -> !t.equals(name));
        return Stream.concat(otherTechniques, ROOF.stream()).toList();
    }

    @ParameterizedTest(name = "{0}.{1} knows nothing of what stands on it")
    @MethodSource("subpackages")
    void flowsOneWayWithin(String name, String part, List<String> later) {
        noClasses()
                .that()
                .resideInAPackage(tree(name + "." + part))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("science.haven." + name)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(later.toArray(String[]::new))
                .check(CLASSES);
    }

    static Stream<Arguments> subpackages() {
        return WITHIN.entrySet().stream()
                .flatMap(
                        entry ->
                                entry.getValue().stream().map(part -> later(entry.getKey(), part)));
    }

    private static Arguments later(String name, String part) {
        List<String> parts = WITHIN.getOrDefault(name, List.of());
        List<String> later =
                parts.subList(parts.indexOf(part) + 1, parts.size()).stream()
                        .map(other -> tree(name + "." + other))
                        .toList();
        return Arguments.of(name, part, later);
    }

    @Test
    void everyPackageHasItsPlaceInTheReadingOrder() {
        TreeSet<String> seen = new TreeSet<>();
        for (JavaClass c : CLASSES) {
            String path = c.getPackageName().replaceFirst("^science\\.haven\\.?", "");
            seen.add(path.contains(".") ? path.substring(0, path.indexOf('.')) : path);
        }
        seen.remove("benchmarks");
        assertThat(Stream.of(GROUND, TECHNIQUES, ROOF).flatMap(List::stream)).containsAll(seen);
    }

    @Test
    void coreHasNoFilesNoNetworkNoScreen() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.net..",
                        "java.awt..",
                        "javax.swing..",
                        "picocli..")
                .check(CLASSES);
    }

    @Test
    void noMutableStatic() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    void noTypeIsCalledAfterWhatItIsNot() {
        noClasses()
                .should()
                .haveNameMatching(".*\\.[^.]*(Manager|Helper|Utils?|Impl)$")
                .orShould()
                .haveNameMatching(".*\\.(Abstract|Base)[A-Z][^.]*")
                .check(CLASSES);
    }

    private static String tree(String name) {
        return "science.haven." + name + "..";
    }
}
