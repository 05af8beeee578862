using System.Runtime.InteropServices;
using Harness;

switch (args[0])
{
    case "run":
        Process.End(await Launcher.RunAsync(args[1]));
        break;
    case "describe":
        Description.Print();
        break;
    default:
        throw new ArgumentException("run CLASS or describe");
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
