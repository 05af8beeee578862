package RUN;

import software.amazon.awssdk.core.SdkGlobalTime;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

public final class Program {
    public static void run() throws Throwable {
        SdkGlobalTime.setGlobalTimeOffset(3600);
        System.setProperty("aws.region", "eu-west-1");
        System.out.println(SdkGlobalTime.getGlobalTimeOffset() + " " + new DefaultAwsRegionProviderChain().getRegion());
    }
}
