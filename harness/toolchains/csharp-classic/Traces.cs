using System.Collections;
using System.Diagnostics;
using System.Reflection;

namespace Harness;

/// <summary>By what is seen whether a program is over: its threads, and what the runtime would call.</summary>
internal sealed class Traces
{
    /// <summary>On a busy machine, a thread of the pool may take long to come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>How the system names the runtime's own threads.</summary>
    private static readonly HashSet<string> OwnThreads =
        ["Finalizer", "SGen worker", "Thread Pool I/O", "Thread Pool Wor", "Timer-Scheduler"];

    private static readonly FieldInfo Callback =
        typeof(Timer).GetField("callback", BindingFlags.NonPublic | BindingFlags.Instance)!;

    private static readonly object Scheduler = typeof(Timer)
        .GetNestedType("Scheduler", BindingFlags.NonPublic)!
        .GetProperty("Instance", BindingFlags.Public | BindingFlags.Static)!
        .GetValue(null)!;

    private static readonly ICollection Timers = (ICollection)Scheduler.GetType()
        .GetField("list", BindingFlags.NonPublic | BindingFlags.Instance)!
        .GetValue(Scheduler)!;

    /// <summary>The runtime's other threads, whose names don't tell them.</summary>
    private readonly int unnamedThreads = ThreadCount();

    private Assembly? library;

    /// <summary>Called in the program's thread, before it begins.</summary>
    public void Lay(Assembly programs)
    {
        library = programs;
    }

    /// <summary>Whether nothing goes on.</summary>
    public bool AreGone()
    {
        var watch = Stopwatch.StartNew();
        while (!IsQuiet())
        {
            if (watch.Elapsed > Patience) return false;
            Thread.Sleep(1);
        }
        return true;
    }

    private bool IsQuiet() => ThreadCount() <= unnamedThreads && BusyCount() == 0 && !HasTimer();

    private static int ThreadCount() =>
        Directory.GetDirectories("/proc/self/task").Select(NameOf).Count(name => !OwnThreads.Contains(name));

    private static string NameOf(string thread)
    {
        try
        {
            return File.ReadAllText($"{thread}/comm").TrimEnd();
        }
        catch (IOException)
        {
            // It has just ended.
            return "Finalizer";
        }
    }

    private static int BusyCount()
    {
        ThreadPool.GetMaxThreads(out var all, out _);
        ThreadPool.GetAvailableThreads(out var available, out _);
        return all - available;
    }

    private bool HasTimer()
    {
        lock (Scheduler)
        {
            return Timers.Cast<Timer>()
                .Select(timer => (Delegate?)Callback.GetValue(timer))
                .Any(callback => callback?.Method.Module.Assembly == library);
        }
    }
}
