package RUN;

public final class Program {
    public static void run() throws Throwable {
        Process process = new ProcessBuilder("sh", "-c", "read start; while sleep 100 & do :; done").start();
        process.getOutputStream().close();
        process.waitFor();
        System.out.println("no more");
    }
}
