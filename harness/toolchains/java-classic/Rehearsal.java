package harness;

import com.amazonaws.SdkClientException;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.GetKeyPolicyRequest;
import com.amazonaws.services.kms.model.GetKeyPolicyResult;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;

/** A program that does what a snippet does, before any snippet. */
public final class Rehearsal {
    /** Starts a worker that gets no orders, and calls a server of its own, to find out which classes to archive. */
    public static void run() throws IOException, GeneralSecurityException, ReflectiveOperationException {
        Worker.main(new String[] { "/dev/null", "/dev/null" });
        try (Answerer answerer = Answerer.secure()) {
            Observer.write(Map.of(), call(answerer.endpoint));
        }
    }

    /** Makes two calls that need no certificate: one that is answered, and one that finds nobody. */
    static void runInsecure() throws IOException {
        try (Answerer answerer = Answerer.plain()) {
            call(answerer.endpoint);
        }
        try {
            call("https://localhost:1");
        } catch (SdkClientException expected) {
            return;
        }
        throw new IllegalStateException("an answer from nobody");
    }

    private static GetKeyPolicyResult call(String endpoint) {
        AWSKMS kmsClient = AWSKMSClientBuilder.standard()
            .withEndpointConfiguration(new EndpointConfiguration(endpoint, "us-west-2"))
            .build();
        return kmsClient.getKeyPolicy(new GetKeyPolicyRequest().withKeyId("key"));
    }
}
