package RUN;

public final class Program {
    public static void run() throws Throwable {
        throw new IllegalStateException("uncaught");
    }
}
