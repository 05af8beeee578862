using System.Collections;

namespace Warm;

/// <summary>
/// Runs programs one after another in this process, with PowerShell and the SDK loaded: see `serve`, which sends the orders.
/// </summary>
internal static class Worker
{
    /// <summary>
    /// Where a program has left something behind, this process ends with its status, as one that it has for itself would:
    /// it waits for a thread where that does.
    /// </summary>
    private static int Main(string[] arguments)
    {
        var environment = Variables();
        using var orders = new StreamReader(arguments[0]);
        using var answers = new StreamWriter(File.Open(arguments[1], FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
        Rehearse();
        var leftovers = new Leftovers();
        answers.WriteLine("ready");
        while (orders.ReadLine() is { } run)
        {
            Enter(run, environment);
            var status = Shell.Run("program.ps1");
            if (leftovers.AreThere()) return status;
            answers.WriteLine(status & 0xff);
        }
        return 0;
    }

    /// <summary>Loads what a program's first call would: nobody answers this one.</summary>
    private static void Rehearse()
    {
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "id");
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "secret");
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", "https://127.0.0.1:1");
        Environment.SetEnvironmentVariable("AWS_MAX_ATTEMPTS", "1");
        Environment.SetEnvironmentVariable("OBSERVED", "/dev/null");
        Shell.Run("/toolchain/rehearsal.ps1");
    }

    /// <summary>Gives this process what a program has that is started by itself.</summary>
    private static void Enter(string run, Dictionary<string, string> environment)
    {
        Environment.CurrentDirectory = $"/scratch/programs/{run}";
        foreach (var name in Variables().Keys.Except(environment.Keys)) Environment.SetEnvironmentVariable(name, null);
        foreach (var (name, value) in environment) Environment.SetEnvironmentVariable(name, value);
        foreach (var line in File.ReadLines("environment"))
        {
            var end = line.IndexOf('=');
            Environment.SetEnvironmentVariable(line[..end], line[(end + 1)..]);
        }
        Sdk.Forget();
    }

    private static Dictionary<string, string> Variables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
