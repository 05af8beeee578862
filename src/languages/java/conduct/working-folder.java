package RUN;

import java.io.File;
import java.nio.file.Path;

public final class Program {
    public static void run() throws Throwable {
        System.out.println(Path.of("file").toAbsolutePath());
        System.setProperty("user.dir", "/");
        System.out.println(new File("file").getAbsolutePath());
    }
}
