package RUN;

public final class Program {
    public static void run() throws Throwable {
        Thread thread = new Thread(() -> {
            throw new IllegalStateException("aside");
        });
        thread.start();
        thread.join();
        System.out.println("after");
    }
}
