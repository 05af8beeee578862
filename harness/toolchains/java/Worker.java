package harness;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs programs one after another, with the SDK loaded and rehearsed: see `serve`, which sends the orders. */
public final class Worker {
    private static final Path PROGRAMS = Path.of("/scratch/programs");

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Surroundings surroundings = new Surroundings();
        surroundings.rehearse();
        Leftovers leftovers = new Leftovers();
        try (
            PrintStream answers = new PrintStream(new FileOutputStream(arguments[1]), true);
            BufferedReader orders = Files.newBufferedReader(Path.of(arguments[0]))
        ) {
            answers.println("ready");
            for (String run; (run = orders.readLine()) != null;) {
                surroundings.enter(PROGRAMS.resolve(run));
                Throwable failure = perform(run);
                Connections.close();
                // Whatever runs out of memory may have broken what others need, too.
                boolean isLast = failure instanceof VirtualMachineError || surroundings.areChanged() || leftovers.exist();
                answers.println(Launcher.statusOf(failure) + (isLast ? " last" : ""));
            }
        }
    }

    /**
     * Runs a program with classes and a thread of its own, and returns what ended it. The thread's context is the SDK's class
     * loader, for which libraries have settled already what they settle for each.
     */
    private static Throwable perform(String run) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] { PROGRAMS.toUri().toURL() })) {
            FutureTask<Throwable> program = new FutureTask<>(() -> Launcher.run(run + ".Program", loader));
            ThreadGroup system = Thread.currentThread().getThreadGroup().getParent();
            Thread thread = new Thread(new ThreadGroup(system, "main"), program, "main");
            thread.start();
            thread.join();
            return program.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
