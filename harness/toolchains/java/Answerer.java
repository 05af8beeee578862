package harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

/** A server in the program itself, which answers every call with a policy's name, or refuses it. */
final class Answerer implements AutoCloseable {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    /** Its addresses: where it answers, and where it refuses. */
    final String endpoint;
    final String refusingEndpoint;
    private final HttpServer server;

    private Answerer(String scheme, HttpServer server) {
        this.server = server;
        endpoint = scheme + "://localhost:" + server.getAddress().getPort();
        refusingEndpoint = endpoint + "/refused";
        server.createContext("/", exchange -> answer(exchange, 200, "{\"PolicyName\": \"default\"}"));
        server.createContext("/refused", exchange -> answer(exchange, 400, "{\"__type\": \"NotFoundException\"}"));
        server.start();
    }

    static Answerer plain() throws IOException {
        return new Answerer("http", HttpServer.create(ANY_PORT, 0));
    }

    /** One with the certificate of the default context. */
    static Answerer secure() throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(ANY_PORT, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(SSLContext.getDefault()));
        return new Answerer("https", server);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes();
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
