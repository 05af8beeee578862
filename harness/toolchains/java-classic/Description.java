package harness;

import com.amazonaws.util.VersionInfoUtils;

/** Prints what is installed. */
public final class Description {
    public static void main(String[] arguments) {
        String runtime = System.getProperty("java.version");
        String sdk = VersionInfoUtils.getVersion();
        System.out.printf("{\"runtime\": \"JDK %s\", \"sdk\": \"AWS SDK for Java %s\"}%n", runtime, sdk);
    }
}
