package RUN;

import java.time.ZoneId;
import java.util.TimeZone;

public final class Program {
    public static void run() throws Throwable {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        System.out.println(ZoneId.systemDefault());
    }
}
