package harness;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

/** Runs one program, given by its class, and ends with it, whatever threads it leaves. */
public final class Launcher {
    public static void main(String[] arguments) throws IOException {
        Throwable failure = run(arguments[0], Launcher.class.getClassLoader());
        Runtime.getRuntime().halt(statusOf(failure));
    }

    /** Runs a program, and prints and returns what ended it: null where it came to its end. */
    static Throwable run(String program, ClassLoader loader) throws IOException {
        Throwable failure = null;
        try {
            Class.forName(program, true, loader).getMethod("run").invoke(null);
        } catch (InvocationTargetException thrown) {
            failure = thrown.getCause();
        } catch (ReflectiveOperationException | LinkageError thrown) {
            failure = thrown;
        }
        if (failure != null) {
            report(failure);
            Observer.writeError(failure);
        }
        System.out.flush();
        return failure;
    }

    static int statusOf(Throwable failure) {
        return failure == null ? 0 : 1;
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
