package harness;

import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.GetKeyPolicyRequest;
import com.amazonaws.services.kms.model.GetKeyPolicyResult;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.net.ssl.SSLContext;

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
        String endpoint = "https://localhost:" + server.getAddress().getPort();
        AWSKMS kmsClient = AWSKMSClientBuilder.standard()
            .withEndpointConfiguration(new EndpointConfiguration(endpoint, "us-west-2"))
            .build();
        GetKeyPolicyResult result = kmsClient.getKeyPolicy(new GetKeyPolicyRequest().withKeyId("key"));
        Observer.write(Map.of(), result);
    }
}
