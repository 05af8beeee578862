package harness;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Map;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyResponse;

/** A program that calls a server of its own, run once to find out which classes to archive. */
public final class Rehearsal {
    public static void run() throws IOException, GeneralSecurityException {
        KmsClient kmsClient = KmsClient.builder()
            .region(Region.US_WEST_2)
            .endpointOverride(URI.create(Answerer.start()))
            .build();
        GetKeyPolicyResponse response = kmsClient.getKeyPolicy(request -> request.keyId("key"));
        Observer.write(Map.of(), response);
    }
}
