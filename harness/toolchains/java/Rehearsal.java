package harness;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.net.ssl.SSLContext;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyResponse;

/** A program that calls a server of its own, run once to find out which classes to archive. */
public final class Rehearsal {
    public static void run() throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(SSLContext.getDefault()));
        server.createContext("/", exchange -> {
            byte[] answer = "{\"PolicyName\": \"default\"}".getBytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        KmsClient kmsClient = KmsClient.builder()
            .region(Region.US_WEST_2)
            .endpointOverride(URI.create("https://localhost:" + server.getAddress().getPort()))
            .build();
        GetKeyPolicyResponse response = kmsClient.getKeyPolicy(request -> request.keyId("key"));
        Observer.write(Map.of(), response);
    }
}
