package harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles all programs in one go; what doesn't compile gets a file `compile-error` beside it. */
public final class Compiler {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    private static final List<String> OPTIONS =
        List.of("-proc:none", "-nowarn", "--class-path", System.getProperty("java.class.path"), "-d", ".");

    public static void main(String[] arguments) throws IOException {
        Set<Path> programs = new HashSet<>();
        try (DirectoryStream<Path> runs = Files.newDirectoryStream(Path.of("."), Files::isDirectory)) {
            for (Path run : runs) programs.add(run.resolve("Program.java"));
        }
        // javac looks for errors of type only where there are none of syntax: each round may find errors in other programs.
        while (!programs.isEmpty()) {
            Map<Path, String> errors = compile(programs);
            if (errors.isEmpty()) break;
            for (Map.Entry<Path, String> error : errors.entrySet()) {
                Files.writeString(error.getKey().resolveSibling("compile-error"), error.getValue());
            }
            programs.removeAll(errors.keySet());
        }
    }

    private static Map<Path, String> compile(Set<Path> programs) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = JAVAC.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
            Iterable<? extends JavaFileObject> sources = files.getJavaFileObjectsFromPaths(programs);
            if (JAVAC.getTask(null, files, diagnostics, OPTIONS, null, sources).call()) return Map.of();
            Map<Path, String> errors = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR && diagnostic.getSource() != null)
                .collect(groupingBy(
                    diagnostic -> files.asPath(diagnostic.getSource()),
                    mapping(diagnostic -> diagnostic + "\n", joining())));
            if (errors.isEmpty()) throw new IllegalStateException("javac failed: " + diagnostics.getDiagnostics());
            return errors;
        }
    }
}
