using System.Runtime.InteropServices;
using Harness;

switch (args[0])
{
    case "run":
        Process.End(Launcher.Run(args[1], new Traces()));
        break;
    case "work":
        Worker.Serve(args[1], args[2]);
        break;
    case "compile":
        CompileServer.Serve(Compiler.Compile);
        break;
    case "describe":
        Description.Print();
        break;
    default:
        throw new ArgumentException("run CLASS, work ORDERS ANSWERS, compile or describe");
}

internal static class Process
{
    /// <summary>
    /// Ends with the program, whatever threads it leaves: Mono's own exit waits for those of its thread pool, and on a
    /// busy machine at times for ever.
    /// </summary>
    [DllImport("libc", EntryPoint = "_exit")]
    public static extern void End(int status);
}
