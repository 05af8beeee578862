package RUN;

public final class Program {
    public static void run() throws Throwable {
        System.out.print("text");
    }
}
