using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Warm;

/// <summary>Tells whether a program has left something behind in this process that another would find.</summary>
internal sealed class Leftovers
{
    private const int PatienceMs = 100;

    private readonly object?[] settings = Settings();
    private volatile bool hasLibrary;

    public Leftovers() =>
        AppDomain.CurrentDomain.AssemblyLoad += (_, loading) => hasLibrary |= IsOfProgram(loading.LoadedAssembly);

    public bool AreThere() =>
        hasLibrary || Shell.HasRunspaces || Shell.HasAccelerators || !settings.SequenceEqual(Settings()) || !CanWrite() || HasThreads();

    /// <summary>A dynamic one is PowerShell's own, for a script's classes, which only that script sees.</summary>
    private static bool IsOfProgram(Assembly assembly) =>
        !assembly.IsDynamic && !assembly.Location.StartsWith("/usr/") && !assembly.Location.StartsWith("/opt/");

    /// <summary>What any code can set for the whole process.</summary>
    private static object?[] Settings() =>
    [
        Console.In, Console.Out, Console.Error, Console.InputEncoding, Console.OutputEncoding,
        CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture,
        CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture,
        TimeZoneInfo.Local,
        HttpClient.DefaultProxy, Regex.CacheSize,
        .. Sdk.Settings(),
    ];

    private static bool CanWrite()
    {
        try
        {
            Console.Out.Write("");
            Console.Error.Write("");
            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>One that is about to end is given the time.</summary>
    private static bool HasThreads()
    {
        for (var waited = 0; Threads() > 0; waited++)
        {
            if (waited == PatienceMs) return true;
            Thread.Sleep(1);
        }
        return false;
    }

    /// <summary>How many there are besides this one, the runtime's, and the one where PowerShell listens for a debugger.</summary>
    private static int Threads() => Directory.EnumerateDirectories("/proc/self/task")
        .Where(thread => !thread.EndsWith($"/{Environment.ProcessId}"))
        .Select(NameOf)
        .Count(name => !name.StartsWith(".NET") && !name.StartsWith("IPC"));

    private static string NameOf(string thread)
    {
        try
        {
            return File.ReadAllText($"{thread}/comm");
        }
        catch (IOException)
        {
            // It has ended: it counts for none.
            return ".NET";
        }
    }
}
