package harness;

import com.amazonaws.http.IdleConnectionReaper;
import java.util.Set;
import org.apache.http.conn.HttpClientConnectionManager;

/** The connections that are kept for later calls. In a JVM of its own, a program finds none. */
final class Connections {
    /** The rehearsal's. As long as there are some, the SDK's thread that looks after all of them doesn't end. */
    private static final Set<HttpClientConnectionManager> FIRST = Set.copyOf(
        IdleConnectionReaper.getRegisteredConnectionManagers()
    );

    private Connections() {
    }

    static void close() {
        for (HttpClientConnectionManager manager : IdleConnectionReaper.getRegisteredConnectionManagers()) {
            if (FIRST.contains(manager)) continue;
            manager.shutdown();
            IdleConnectionReaper.removeConnectionManager(manager);
        }
    }
}
