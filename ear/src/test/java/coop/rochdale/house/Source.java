package coop.rochdale.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One Java file of ours, parsed. */
record Source(Path path, List<String> lines, List<String> types, List<Method> methods) {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** @param lineCount with signature and braces */
    record Method(String name, int lineCount, int parameterCount, boolean overrides) {}

    boolean isTest() {
        return path.toString().contains("/src/test/");
    }

    boolean isIn(String module) {
        return path.startsWith(module);
    }

    /** All of them, paths relative to the project. */
    static List<Source> all() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module :
                List.of("ejb/domain", "ejb/workflows", "ejb/demo", "persistence", "web-api", "config", "ear")) {
            try (Stream<Path> tree = Files.walk(PROJECT.resolve(module).resolve("src"))) {
                tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return parse(files);
    }

    private static List<Source> parse(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Source> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                Path file = Path.of(unit.getSourceFile().toUri());
                Reader reader = new Reader(unit, positions);
                reader.scan(unit, null);
                sources.add(
                        new Source(PROJECT.relativize(file), Files.readAllLines(file), reader.types, reader.methods));
            }
            return sources;
        }
    }

    private static final class Reader extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> types = new ArrayList<>();
        private final List<Method> methods = new ArrayList<>();

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            types.add(type.getSimpleName().toString());
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            methods.add(new Method(
                    method.getName().toString(),
                    lineCount(method),
                    method.getParameters().size(),
                    overrides));
            return super.visitMethod(method, null);
        }

        private int lineCount(Tree tree) {
            long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
            long end = positions.getEndPosition(unit, tree);
            return end < 0 ? 0 : (int) (unit.getLineMap().getLineNumber(end) - first + 1);
        }
    }
}
