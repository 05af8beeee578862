package RUN;

public final class Program {
    public static void run() throws Throwable {
        while (true) System.out.println("again");
    }
}
