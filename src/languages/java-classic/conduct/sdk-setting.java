package RUN;

import com.amazonaws.SDKGlobalTime;
import com.amazonaws.regions.DefaultAwsRegionProviderChain;

public final class Program {
    public static void run() throws Throwable {
        SDKGlobalTime.setGlobalTimeOffset(3600);
        System.setProperty("aws.region", "eu-west-1");
        System.out.println(SDKGlobalTime.getGlobalTimeOffset() + " " + new DefaultAwsRegionProviderChain().getRegion());
    }
}
