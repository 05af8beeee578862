package harness;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyResponse;

/** A program that does what a snippet does, before any snippet. */
public final class Rehearsal {
    /** Starts a worker that gets no orders, and calls a server of its own, to find out which classes to archive. */
    public static void run() throws IOException, GeneralSecurityException, ReflectiveOperationException {
        Worker.main(new String[] { "/dev/null", "/dev/null" });
        try (Answerer answerer = Answerer.secure()) {
            Observer.write(new Object[0][], call(answerer.endpoint));
        }
    }

    /** Makes calls that need no certificate: one is answered, one refused, one finds nobody. */
    static void runInsecure() throws IOException {
        try (Answerer answerer = Answerer.plain()) {
            call(answerer.endpoint);
            callInVain(answerer.refusingEndpoint);
        }
        callInVain("https://localhost:1");
    }

    private static void callInVain(String endpoint) {
        try {
            call(endpoint);
        } catch (SdkException expected) {
            return;
        }
        throw new IllegalStateException("an answer from " + endpoint);
    }

    private static GetKeyPolicyResponse call(String endpoint) {
        KmsClient kmsClient = KmsClient.builder()
            .region(Region.US_WEST_2)
            .endpointOverride(URI.create(endpoint))
            .build();
        return kmsClient.getKeyPolicy(request -> request.keyId("key"));
    }
}
