package RUN;

public final class Program {
    public static void run() throws Throwable {
        while (true) Thread.onSpinWait();
    }
}
