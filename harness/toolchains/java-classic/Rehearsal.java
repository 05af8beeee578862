package harness;

import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.GetKeyPolicyRequest;
import com.amazonaws.services.kms.model.GetKeyPolicyResult;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** A program that calls a server of its own, run once to find out which classes to archive. */
public final class Rehearsal {
    public static void run() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = "{\"PolicyName\": \"default\"}".getBytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        String endpoint = "http://localhost:" + server.getAddress().getPort();
        AWSKMS kmsClient = AWSKMSClientBuilder.standard()
            .withEndpointConfiguration(new EndpointConfiguration(endpoint, "us-west-2"))
            .build();
        GetKeyPolicyResult result = kmsClient.getKeyPolicy(new GetKeyPolicyRequest().withKeyId("key"));
        Observer.write(Map.of(), result);
    }
}
