package harness;

import java.lang.reflect.InvocationTargetException;

/** Runs one program, given by its class, and ends with it, whatever threads it leaves. */
public final class Launcher {
    public static void main(String[] arguments) throws ReflectiveOperationException {
        int status = 0;
        try {
            Class.forName(arguments[0]).getMethod("run").invoke(null);
        } catch (InvocationTargetException failure) {
            failure.getCause().printStackTrace();
            status = 1;
        }
        System.out.flush();
        Runtime.getRuntime().halt(status);
    }
}
