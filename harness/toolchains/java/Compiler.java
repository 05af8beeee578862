package harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

/** Compiles the programs that a line of stdin names, in one go; what doesn't compile gets a file `compile-error` beside it. */
public final class Compiler {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    private static final List<String> OPTIONS =
        List.of("-proc:none", "-nowarn", "--class-path", System.getProperty("java.class.path"), "-d", ".");

    public static void main(String[] arguments) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        try (StandardJavaFileManager files = JAVAC.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
            for (String line; (line = lines.readLine()) != null;) {
                List<Path> programs = Arrays.stream(line.split(" ")).map(run -> Path.of(run, "Program.java")).toList();
                compile(programs, files);
                System.out.println();
            }
        }
    }

    private static void compile(List<Path> paths, StandardJavaFileManager files) throws IOException {
        Set<JavaFileObject> programs = new HashSet<>();
        files.getJavaFileObjectsFromPaths(paths).forEach(programs::add);
        // javac looks at types only when the syntax of all is right: a round may find what the one before did not.
        while (!programs.isEmpty()) {
            Map<JavaFileObject, String> errors = errorsOf(programs, files);
            if (errors.isEmpty()) break;
            for (Map.Entry<JavaFileObject, String> error : errors.entrySet()) {
                Files.writeString(files.asPath(error.getKey()).resolveSibling("compile-error"), error.getValue());
            }
            if (!programs.removeAll(errors.keySet())) throw new IllegalStateException("errors in no program: " + errors);
        }
    }

    private static Map<JavaFileObject, String> errorsOf(Set<JavaFileObject> programs, StandardJavaFileManager files) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        if (JAVAC.getTask(null, files, diagnostics, OPTIONS, null, programs).call()) return Map.of();
        Map<JavaFileObject, String> errors = diagnostics.getDiagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR && diagnostic.getSource() != null)
            .collect(groupingBy(Diagnostic::getSource, mapping(diagnostic -> diagnostic + "\n", joining())));
        if (errors.isEmpty()) throw new IllegalStateException("javac failed: " + diagnostics.getDiagnostics());
        return errors;
    }
}
