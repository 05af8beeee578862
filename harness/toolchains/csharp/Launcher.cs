using System.Diagnostics;
using Amazon.Runtime;

namespace Harness;

/// <summary>Runs one of the compiled programs.</summary>
internal static class Launcher
{
    /// <summary>Runs a program in a thread of its own, whose name, culture and statics end with it.</summary>
    /// <param name="program">The program's class.</param>
    /// <param name="traces">Laid before it begins.</param>
    /// <returns>The exit status.</returns>
    public static int Run(string program, Traces traces)
    {
        var status = 0;
        var thread = new Thread(() =>
        {
            var library = ProgramLibrary.Load();
            traces.Lay(library);
            status = Run(library.GetType(program, throwOnError: true)!);
        });
        thread.Start();
        thread.Join();
        return status;
    }

    private static int Run(Type program)
    {
        var run = program.GetMethod("RunAsync")!.CreateDelegate<Func<Task>>();
        try
        {
            run().GetAwaiter().GetResult();
            return 0;
        }
        catch (Exception failure)
        {
            Report(failure);
            Observer.WriteError(failure);
            return 1;
        }
    }

    /// <summary>Prints a failure with its causes, and where in the program it came up.</summary>
    private static void Report(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            Console.Error.WriteLine($"{cause.GetType()}: {cause.Message}");
        }
        // Mono has no frames of an exception that was never thrown, such as one that a task was given.
        foreach (var frame in new StackTrace(failure, fNeedFileInfo: true).GetFrames() ?? [])
        {
            if (Path.GetFileName(frame.GetFileName()) is not "Program.cs") continue;
            Console.Error.WriteLine($"    at Program.cs:{frame.GetFileLineNumber()}");
        }
    }
}
