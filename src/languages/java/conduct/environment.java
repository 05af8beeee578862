package RUN;

import java.lang.reflect.Field;
import java.util.Map;
import sun.misc.Unsafe;

public final class Program {
    public static void run() throws Throwable {
        // There is no other way to change it.
        Field hidden = Unsafe.class.getDeclaredField("theUnsafe");
        hidden.setAccessible(true);
        Unsafe unsafe = (Unsafe) hidden.get(null);
        Map<String, String> environment = System.getenv();
        long offset = unsafe.objectFieldOffset(environment.getClass().getDeclaredField("m"));
        ((Map<String, String>) unsafe.getObject(environment, offset)).put("AWS_REGION", "eu-west-1");
        System.out.println(System.getenv("AWS_REGION") + " " + System.getenv("AWS_ACCESS_KEY_ID"));
    }
}
