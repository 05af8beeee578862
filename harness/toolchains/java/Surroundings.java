package harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;

/** What a program finds in its process: environment variables, system properties, the working folder, fresh numbers. */
final class Surroundings {
    /** The map behind that of `System.getenv`, which can be changed. */
    private final Map<String, String> environment;
    private final Map<String, String> ownEnvironment;
    private final Properties ownProperties = (Properties) System.getProperties().clone();
    private Properties properties;
    private final Hidden folder;
    private final Hidden folderOfPaths;
    /** The numbers by which the JDK names pools and threads. */
    private final AtomicInteger nextPool;
    private final Hidden nextThread = Hidden.of(Class.forName("java.lang.Thread$ThreadNumbering"), "next", null);

    @SuppressWarnings("unchecked")
    Surroundings() throws ReflectiveOperationException {
        // It is settled when somebody first asks for it.
        TimeZone.getDefault();
        Class<?> unmodifiable = Class.forName("java.util.Collections$UnmodifiableMap");
        environment = (Map<String, String>) Hidden.of(unmodifiable, "m", System.getenv()).get();
        ownEnvironment = Map.copyOf(environment);
        Class<?> pools = Class.forName("java.util.concurrent.Executors$DefaultThreadFactory");
        nextPool = (AtomicInteger) Hidden.of(pools, "poolNumber", null).get();
        Object files = Hidden.of(File.class, "FS", null).get();
        folder = Hidden.of(files.getClass(), "userDir", files);
        FileSystem paths = FileSystems.getDefault();
        Class<?> unix = paths.getClass().getSuperclass();
        folderOfPaths = Hidden.of(unix, "defaultDirectory", paths);
        Hidden.of(unix, "needToResolveAgainstDefaultDirectory", paths).set(true);
    }

    /** Has the SDK do once what it does at a program's first call. */
    void rehearse() throws IOException {
        environment.putAll(Map.of("AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "secret", "AWS_MAX_ATTEMPTS", "1"));
        Rehearsal.runInsecure();
        Connections.close();
    }

    /** Takes the environment that the program's folder tells, and that folder. */
    void enter(Path program) throws IOException {
        Map<String, String> given = new HashMap<>(ownEnvironment);
        for (String line : Files.readAllLines(program.resolve("environment"))) {
            int end = line.indexOf('=');
            given.put(line.substring(0, end), line.substring(end + 1));
        }
        environment.clear();
        environment.putAll(given);
        properties = (Properties) ownProperties.clone();
        properties.setProperty("user.home", given.get("HOME"));
        properties.setProperty("user.dir", program.toString());
        System.setProperties((Properties) properties.clone());
        nextPool.set(1);
        nextThread.set(0);
        folder.set(program.toString());
        folderOfPaths.set(program.toString().getBytes());
    }

    boolean areChanged() {
        return !withoutTimeZone(System.getProperties()).equals(withoutTimeZone(properties));
    }

    /** Whoever asks for the time zone, and be it to print a date, has the JDK set a property, too. */
    private static Properties withoutTimeZone(Properties all) {
        Properties others = (Properties) all.clone();
        if (TimeZone.getDefault().getID().equals(others.getProperty("user.timezone"))) others.remove("user.timezone");
        return others;
    }
}
