package harness;

import com.amazonaws.SdkBaseException;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.regions.Regions;
import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.GetKeyPolicyRequest;
import com.amazonaws.services.kms.model.GetKeyPolicyResult;
import java.io.IOException;
import java.security.GeneralSecurityException;

/** A program that does what a snippet does, before any snippet. */
public final class Rehearsal {
    /** Starts a worker that gets no orders, and calls a server of its own, to find out which classes to archive. */
    public static void run() throws IOException, GeneralSecurityException, ReflectiveOperationException {
        Worker.main(new String[] { "/dev/null", "/dev/null" });
        try (Answerer answerer = Answerer.secure()) {
            Observer.write(new Object[0][], call(answerer.endpoint));
        }
    }

    /** Makes a Region's client, and calls that need no certificate: one is answered, one refused, one finds nobody. */
    static void runInsecure() throws IOException {
        AWSKMSClientBuilder.standard().withRegion(Regions.US_WEST_2).build();
        try (Answerer answerer = Answerer.plain()) {
            call(answerer.endpoint);
            callInVain(answerer.refusingEndpoint);
        }
        callInVain("https://localhost:1");
    }

    private static void callInVain(String endpoint) {
        try {
            call(endpoint);
        } catch (SdkBaseException expected) {
            return;
        }
        throw new IllegalStateException("an answer from " + endpoint);
    }

    private static GetKeyPolicyResult call(String endpoint) {
        AWSKMS kmsClient = AWSKMSClientBuilder.standard()
            .withEndpointConfiguration(new EndpointConfiguration(endpoint, "us-west-2"))
            .build();
        return kmsClient.getKeyPolicy(new GetKeyPolicyRequest().withKeyId("key"));
    }
}
