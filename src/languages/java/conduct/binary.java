package RUN;

public final class Program {
    public static void run() throws Throwable {
        for (int value = 0; value < 256; value++) System.out.write(value);
    }
}
