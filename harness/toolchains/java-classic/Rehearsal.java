package harness;

import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.GetKeyPolicyRequest;
import com.amazonaws.services.kms.model.GetKeyPolicyResult;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;

/** A program that calls a server of its own, run once to find out which classes to archive. */
public final class Rehearsal {
    public static void run() throws IOException, GeneralSecurityException {
        AWSKMS kmsClient = AWSKMSClientBuilder.standard()
            .withEndpointConfiguration(new EndpointConfiguration(Answerer.start(), "us-west-2"))
            .build();
        GetKeyPolicyResult result = kmsClient.getKeyPolicy(new GetKeyPolicyRequest().withKeyId("key"));
        Observer.write(Map.of(), result);
    }
}
