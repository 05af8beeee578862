package harness;

import com.amazonaws.http.IdleConnectionReaper;
import org.apache.http.conn.HttpClientConnectionManager;
import org.apache.http.impl.conn.BasicHttpClientConnectionManager;

/** The connections that are kept for later calls. In a JVM of its own, a program finds none. */
final class Connections {
    /** It has none. The SDK's thread that looks after connections doesn't end as long as there is a manager of some. */
    private static final HttpClientConnectionManager LASTING = new BasicHttpClientConnectionManager();

    static {
        IdleConnectionReaper.registerConnectionManager(LASTING);
    }

    private Connections() {
    }

    static void close() {
        for (HttpClientConnectionManager manager : IdleConnectionReaper.getRegisteredConnectionManagers()) {
            if (manager == LASTING) continue;
            manager.shutdown();
            IdleConnectionReaper.removeConnectionManager(manager);
        }
    }
}
