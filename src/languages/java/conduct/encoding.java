package RUN;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

public final class Program {
    public static void run() throws Throwable {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.ISO_8859_1));
        System.out.println("\u00e9");
    }
}
