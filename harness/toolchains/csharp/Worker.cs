using System.Collections;

namespace Harness;

/// <summary>
/// Runs programs one after another in this process, with the SDK loaded: see `serve`, which sends the orders.
/// </summary>
internal static class Worker
{
    private static readonly Dictionary<string, string> OwnEnvironment = Variables();

    public static void Serve(string orders, string answers)
    {
        Sdk.Rehearse();
        var streams = new StandardStreams();
        var traces = new Traces();
        var settings = new Settings(AppDomain.CurrentDomain.GetAssemblies());
        using var input = new StreamReader(orders);
        using var output = new StreamWriter(File.Open(answers, FileMode.Open, FileAccess.Write, FileShare.ReadWrite));
        output.AutoFlush = true;
        output.WriteLine("ready");
        while (input.ReadLine() is { } run)
        {
            Enter(run);
            var status = Launcher.Run($"{run}.Program", traces);
            var isAsNew = streams.AreKept() && settings.AreKept() && traces.AreGone();
            output.WriteLine(isAsNew ? $"{status}" : $"{status} last");
        }
    }

    /// <summary>Gives this process what a program has that is started by itself.</summary>
    private static void Enter(string run)
    {
        Environment.CurrentDirectory = $"/scratch/programs/{run}";
        var foreign = Variables().Keys.Except(OwnEnvironment.Keys);
        foreach (var name in foreign) Environment.SetEnvironmentVariable(name, null);
        foreach (var (name, value) in OwnEnvironment) Environment.SetEnvironmentVariable(name, value);
        foreach (var line in File.ReadLines("environment"))
        {
            var end = line.IndexOf('=');
            Environment.SetEnvironmentVariable(line.Substring(0, end), line.Substring(end + 1));
        }
        TimeZoneInfo.ClearCachedData();
        Sdk.Forget();
    }

    private static Dictionary<string, string> Variables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
