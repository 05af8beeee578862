package RUN;

import java.util.Locale;

public final class Program {
    public static void run() throws Throwable {
        Locale.setDefault(Locale.GERMANY);
        System.out.printf("%.1f%n", 0.5);
    }
}
