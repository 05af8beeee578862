package canary;

import java.io.File;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.HttpURLConnection;
import java.net.ResponseCache;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.Security;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Logger;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.SdkGlobalTime;

/** Prints what another program could have left behind. */
public final class Program {
    private static final Set<String> OWN = Set.of(
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "HOME",
        "HOSTNAME",
        "OBSERVED",
        "OBSERVED_ERROR",
        "TMPDIR"
    );

    public static void run() throws IOException {
        print("properties", new TreeSet<>(System.getProperties().stringPropertyNames()));
        print("credentials", DefaultCredentialsProvider.builder().build().resolveCredentials().accessKeyId());
        print("encoding", List.of(System.out.charset(), System.err.charset(), Charset.defaultCharset()));
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.keySet().removeAll(OWN);
        print("environment", environment);
        print("exceptions", Thread.getDefaultUncaughtExceptionHandler());
        print("folder", List.of(System.getProperty("user.dir"), new File("").getAbsolutePath(), Path.of("").toAbsolutePath()));
        print("locale", Locale.getDefault());
        print("locale of formats", Locale.getDefault(Locale.Category.FORMAT));
        print("logging", Logger.getLogger("").getLevel());
        print("network authenticator", Authenticator.getDefault());
        print("network cache", ResponseCache.getDefault());
        print("network cookies", CookieHandler.getDefault());
        print("network redirects", HttpURLConnection.getFollowRedirects());
        print("security", List.of(Security.getProviders()));
        print("stdin", System.in.read());
        print("thread", Thread.currentThread().getName() + " of " + Thread.currentThread().getThreadGroup());
        print("threads", Thread.activeCount());
        print("time of the SDK", SdkGlobalTime.getGlobalTimeOffset());
        print("time zone", TimeZone.getDefault().getID());
    }

    private static void print(String name, Object value) {
        System.out.println(name + ": " + value);
    }
}
