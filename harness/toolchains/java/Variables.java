package harness;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The variables that programs in one JVM have in common: static ones, and those of the objects that these hold. */
final class Variables {
    /** The classes of the SDK that have such variables, as an image's build finds them. */
    private static final Path OF_SDK = Path.of("/toolchain/classes-with-variables");

    private static final List<String> OF_JDK = List.of(
        "java.io.DeleteOnExitHook",
        "java.lang.ApplicationShutdownHooks",
        "java.lang.Thread",
        "java.net.Authenticator",
        "java.net.CookieHandler",
        "java.net.DatagramSocket",
        "java.net.HttpURLConnection",
        "java.net.ProxySelector",
        "java.net.ResponseCache",
        "java.net.ServerSocket",
        "java.net.Socket",
        "java.net.URL",
        "java.net.URLConnection",
        "java.security.Security",
        "java.util.Locale",
        "java.util.TimeZone",
        "javax.net.ssl.HttpsURLConnection",
        "javax.net.ssl.SSLContext",
        "sun.security.jca.Providers"
    );

    private final List<Hidden> variables = new ArrayList<>();
    private final int[] before;

    Variables() throws IOException, ReflectiveOperationException {
        for (String name : OF_JDK) staticsOf(Class.forName(name)).forEach(field -> variables.add(Hidden.of(field, null)));
        for (String name : Files.readAllLines(OF_SDK)) add(Class.forName(name));
        before = fingerprints();
    }

    /** Prints which classes of jars have such variables. */
    public static void main(String[] jars) throws IOException {
        for (String path : jars) {
            try (JarFile jar = new JarFile(path)) {
                for (JarEntry entry : Collections.list(jar.entries())) {
                    String name = entry.getName();
                    if (name.matches("META-INF/.*|.*(?<!\\.class)|module-info\\.class")) continue;
                    String type = name.substring(0, name.lastIndexOf('.')).replace('/', '.');
                    if (hasVariables(type)) System.out.println(type);
                }
            }
        }
    }

    boolean areChanged() {
        return !Arrays.equals(fingerprints(), before);
    }

    private static boolean hasVariables(String name) {
        try {
            return staticsOf(Class.forName(name))
                .anyMatch(field -> isVariable(field) || membersOf(field.getType()).findAny().isPresent());
        } catch (LinkageError | ClassNotFoundException unusable) {
            return false;
        }
    }

    private void add(Class<?> type) {
        staticsOf(type).forEach(field -> {
            Hidden variable = Hidden.of(field, null);
            Object value = variable.get();
            // A class's own instance may be made at any time.
            if (isVariable(field) && (field.getType() != type || value != null)) variables.add(variable);
            if (value != null) membersOf(value.getClass()).forEach(member -> variables.add(Hidden.of(member, value)));
        });
    }

    private static Stream<Field> staticsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).filter(Variables::isStatic);
    }

    /** The variables of the SDK's objects. */
    private static Stream<Field> membersOf(Class<?> type) {
        if (type == null || type.isEnum() || type.getClassLoader() != Variables.class.getClassLoader()) return Stream.of();
        Stream<Field> own = Arrays.stream(type.getDeclaredFields()).filter(field -> !isStatic(field) && isVariable(field));
        return Stream.concat(own, membersOf(type.getSuperclass()));
    }

    private static boolean isStatic(Field field) {
        return Modifier.isStatic(field.getModifiers());
    }

    private static boolean isVariable(Field field) {
        return !Modifier.isFinal(field.getModifiers());
    }

    private int[] fingerprints() {
        return variables.stream().mapToInt(variable -> fingerprint(variable.get())).toArray();
    }

    /** A number that tells a value from any other, a collection by what it holds. */
    private static int fingerprint(Object value) {
        return switch (value) {
            case null -> 0;
            case Map<?, ?> map -> map.hashCode();
            case Collection<?> collection -> collection.hashCode();
            case Boolean flag -> flag.hashCode();
            case Character character -> character.hashCode();
            case Number number -> number.hashCode();
            default -> System.identityHashCode(value);
        };
    }
}
