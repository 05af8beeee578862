using System.Diagnostics;

namespace Harness;

/// <summary>A program's run in a worker, and what is left of it.</summary>
internal sealed class Trial
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    /// <summary>Goes with the run to whatever it starts: threads, tasks, timers.</summary>
    private static readonly AsyncLocal<object?> Mark = new();

    private readonly List<WeakReference> traces = [];

    /// <summary>Runs a program in a thread of its own, whose name, culture and statics end with it.</summary>
    /// <returns>The exit status.</returns>
    public int Run(string program)
    {
        var status = 0;
        var thread = new Thread(() => status = RunMarked(program));
        thread.Start();
        thread.Join();
        return status;
    }

    private int RunMarked(string program)
    {
        var mark = Mark.Value = new object();
        var library = ProgramLibrary.Load();
        traces.Add(new WeakReference(mark));
        if (ProgramLibrary.IsCollectible) traces.Add(new WeakReference(library));
        return Launcher.Run(library, program);
    }

    /// <summary>Whether nothing goes on, or refers to the program, such as a handler of an event.</summary>
    public bool IsOver()
    {
        var watch = Stopwatch.StartNew();
        do
        {
            GC.Collect();
            if (!traces.Exists(trace => trace.IsAlive)) return true;
            // What is finalized may still have referred to it; and a thread of the pool may be about to leave it.
            GC.WaitForPendingFinalizers();
            Thread.Yield();
        }
        while (watch.Elapsed < Patience);
        return false;
    }
}
