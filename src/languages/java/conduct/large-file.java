package RUN;

import java.nio.file.Files;
import java.nio.file.Path;

public final class Program {
    public static void run() throws Throwable {
        Files.write(Path.of(System.getenv("HOME"), "large"), new byte[2 * 1024 * 1024]);
    }
}
