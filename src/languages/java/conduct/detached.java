package RUN;

public final class Program {
    public static void run() throws Throwable {
        new ProcessBuilder("setsid", "sleep", "100").start();
        System.out.println("left");
    }
}
