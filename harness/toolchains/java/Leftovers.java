package harness;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** What a program may leave behind that the next one would notice, compared with what was there before any. */
final class Leftovers {
    /** The threads that the JDK starts for connections, and ends by itself. */
    private static final Set<String> PASSING = Set.of("HandshakeCompletedNotify-Thread", "Keep-Alive-Timer");

    private final Object[] streams = { System.in, System.out, System.err };
    private final Variables variables = new Variables();
    private final Map<String, Object> logging = logging();
    private final Set<Thread> threads = threads();

    Leftovers() throws IOException, ReflectiveOperationException {
    }

    boolean exist() {
        return areStreamsChanged() || variables.areChanged() || !logging().equals(logging) || isThreadLeft();
    }

    private boolean areStreamsChanged() {
        Object[] now = { System.in, System.out, System.err };
        return !Arrays.equals(now, streams) || isClosed(System.out) || isClosed(System.err) || isInputClosed();
    }

    private static boolean isClosed(PrintStream stream) {
        stream.print("");
        return stream.checkError();
    }

    private static boolean isInputClosed() {
        try {
            System.in.available();
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    private boolean isThreadLeft() {
        return threads().stream().anyMatch(thread -> !threads.contains(thread) && !PASSING.contains(thread.getName()));
    }

    private static Set<Thread> threads() {
        ThreadGroup group = Thread.currentThread().getThreadGroup().getParent();
        Thread[] threads = new Thread[group.activeCount() + 100];
        return new HashSet<>(Arrays.asList(threads).subList(0, group.enumerate(threads)));
    }

    /** How loggers are set that are not as they are made. */
    private static Map<String, Object> logging() {
        Map<String, Object> settings = new HashMap<>();
        for (String name : Collections.list(LogManager.getLogManager().getLoggerNames())) {
            Logger logger = LogManager.getLogManager().getLogger(name);
            if (logger == null) continue;
            if (logger.getLevel() != null) settings.put(name, logger.getLevel());
            if (logger.getHandlers().length > 0) settings.put(name + " handlers", Arrays.asList(logger.getHandlers()));
        }
        return settings;
    }
}
