package science.haven.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.RawTextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// Inside Haven a number is a plain SI `double`, so its unit stands in the doc: every public
/// `double` and `double[]` of a public type says "in Ω", "in s", "in its SI unit" or
/// "dimensionless".
class UnitsDocumentedTest {

    private static final Pattern UNIT =
            Pattern.compile("(?s).*(\\bin\\s+\\S|dimensionless|SI unit).*");

    @Test
    void everyPublicDoubleNamesItsUnit() throws IOException {
        assertThat(undocumented(Sources.of("main"))).isEmpty();
    }

    private static List<String> undocumented(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    diagnostic -> {},
                                    null,
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources));
            Scanner scanner = new Scanner(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit, "");
            }
            return scanner.missing;
        }
    }

    /// Walks the public types; the second argument is the name of the type around.
    private static final class Scanner extends TreePathScanner<Void, String> {

        private final DocTrees docs;
        private final List<String> missing = new ArrayList<>();

        Scanner(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            boolean inInterface =
                    getCurrentPath().getParentPath().getLeaf() instanceof ClassTree c
                            && c.getKind() == Tree.Kind.INTERFACE;
            if (!isPublic(type.getModifiers()) && !inInterface) {
                return null;
            }
            String name =
                    outer.isEmpty()
                            ? type.getSimpleName().toString()
                            : outer + "." + type.getSimpleName();
            if (type.getKind() == Tree.Kind.RECORD) {
                Map<String, String> params = params(getCurrentPath());
                type.getMembers().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .filter(v -> !v.getModifiers().getFlags().contains(Modifier.STATIC))
                        .forEach(v -> check(name, v, params));
            }
            return super.visitClass(type, name);
        }

        @Override
        public Void visitMethod(MethodTree method, String type) {
            boolean inInterface =
                    getCurrentPath().getParentPath().getLeaf() instanceof ClassTree c
                            && c.getKind() == Tree.Kind.INTERFACE
                            && !method.getModifiers().getFlags().contains(Modifier.PRIVATE);
            boolean override =
                    method.getModifiers().getAnnotations().stream()
                            .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
            if ((isPublic(method.getModifiers()) || inInterface) && !override) {
                Map<String, String> params = params(getCurrentPath());
                if (!(method.getName().contentEquals("<init>") && params.isEmpty())) {
                    method.getParameters()
                            .forEach(p -> check(type + "." + method.getName(), p, params));
                }
            }
            return null;
        }

        private void check(String owner, VariableTree variable, Map<String, String> params) {
            String kind = String.valueOf(variable.getType());
            if (!kind.startsWith("double")) {
                return;
            }
            String text = params.getOrDefault(variable.getName().toString(), "");
            if (!UNIT.matcher(text).matches()) {
                missing.add(owner + "." + variable.getName());
            }
        }

        private Map<String, String> params(TreePath path) {
            Map<String, String> texts = new HashMap<>();
            DocCommentTree comment = docs.getDocCommentTree(path);
            if (comment == null) {
                return texts;
            }
            for (DocTree tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree param) {
                    StringBuilder text = new StringBuilder();
                    for (DocTree part : param.getDescription()) {
                        text.append(
                                part instanceof RawTextTree raw
                                        ? raw.getContent()
                                        : part.toString());
                    }
                    texts.put(param.getName().toString(), text.toString());
                }
            }
            return texts;
        }

        private static boolean isPublic(ModifiersTree modifiers) {
            return modifiers.getFlags().contains(Modifier.PUBLIC);
        }
    }
}
