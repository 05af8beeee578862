package harness;

import software.amazon.awssdk.core.util.VersionInfo;

/** Prints what is installed. */
public final class Description {
    public static void main(String[] arguments) {
        String runtime = System.getProperty("java.version");
        System.out.printf("{\"runtime\": \"JDK %s\", \"sdk\": \"AWS SDK for Java %s\"}%n", runtime, VersionInfo.SDK_VERSION);
    }
}
