package harness;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

/** Runs one program, given by its class, and ends with it, whatever threads it leaves. */
public final class Launcher {
    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        int status = 0;
        try {
            Class.forName(arguments[0]).getMethod("run").invoke(null);
        } catch (InvocationTargetException failure) {
            report(failure.getCause());
            Observer.writeError(failure.getCause());
            status = 1;
        }
        System.out.flush();
        Runtime.getRuntime().halt(status);
    }

    /** Prints a failure with its causes, and where in the program it came up. */
    private static void report(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) System.err.println(cause);
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (!"Program.java".equals(frame.getFileName())) continue;
            System.err.println("    at Program.java:" + frame.getLineNumber());
        }
    }
}
