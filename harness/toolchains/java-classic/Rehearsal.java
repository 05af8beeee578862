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
        Observer.write(Map.of(), call(Answerer.start()));
    }

    /** Calls where nobody answers. */
    static void runInVain() {
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
