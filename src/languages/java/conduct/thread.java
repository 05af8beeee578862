package RUN;

public final class Program {
    public static void run() throws Throwable {
        Thread thread = new Thread(() -> {
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException end) {
                System.out.println("interrupted");
            }
        });
        thread.setDaemon(true);
        thread.start();
        System.out.println("left");
    }
}
