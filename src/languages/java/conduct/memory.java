package RUN;

import java.util.ArrayList;
import java.util.List;

public final class Program {
    public static void run() throws Throwable {
        List<byte[]> held = new ArrayList<>();
        while (true) held.add(new byte[16 * 1024 * 1024]);
    }
}
