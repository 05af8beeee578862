using System.Diagnostics;
using System.Reflection;

namespace Harness;

/// <summary>By what is seen whether a program is over: it can't be reached any more.</summary>
internal sealed class Traces
{
    /// <summary>On a busy machine, a thread of the pool may take long to come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Goes with the program to whatever it starts: threads, tasks, timers.</summary>
    private static readonly AsyncLocal<object?> Mark = new();

    private WeakReference[] traces = [];

    /// <summary>Called in the program's thread, before it begins.</summary>
    public void Lay(Assembly library)
    {
        Mark.Value = new object();
        traces = [new WeakReference(Mark.Value), new WeakReference(library)];
    }

    /// <summary>Whether nothing goes on, or refers to the program, such as a handler of an event.</summary>
    public bool AreGone()
    {
        var watch = Stopwatch.StartNew();
        do
        {
            GC.Collect();
            if (!traces.Any(trace => trace.IsAlive)) return true;
            // What is to be finalized still refers to it.
            GC.WaitForPendingFinalizers();
            Thread.Sleep(1);
        }
        while (watch.Elapsed < Patience);
        return false;
    }
}
