using System.Runtime.InteropServices;

namespace Harness;

/// <summary>
/// Compiles programs, of a line of stdin each time, into one library, which each of their folders gets; what doesn't
/// compile gets a file `compile-error` instead.
/// </summary>
internal static class CompileServer
{
    /// <summary>
    /// Compiles the programs of runs into the library with a name, or returns the messages of those that don't compile.
    /// </summary>
    public delegate IReadOnlyDictionary<string, string> Compile(IReadOnlyCollection<string> runs, string library);

    public static void Serve(Compile compile)
    {
        while (Console.ReadLine() is { } line)
        {
            CompileAll(line.Split(' '), compile);
            Console.WriteLine();
        }
    }

    /// <summary>
    /// A compiler looks at types only when the syntax of all is right: a round may find what the one before did not.
    /// </summary>
    private static void CompileAll(IReadOnlyCollection<string> runs, Compile compile)
    {
        while (runs.Count > 0)
        {
            var errors = compile(runs, ProgramLibrary.Name);
            if (errors.Count == 0)
            {
                Distribute(runs);
                return;
            }
            foreach (var (run, message) in errors) File.WriteAllText($"{run}/compile-error", message);
            runs = runs.Where(run => !errors.ContainsKey(run)).ToList();
        }
    }

    private static void Distribute(IEnumerable<string> runs)
    {
        foreach (var file in Directory.GetFiles(".", $"{ProgramLibrary.Name}.*"))
        {
            foreach (var run in runs)
            {
                File.Delete(Path.Combine(run, file));
                if (Link(file, Path.Combine(run, file)) != 0) throw new IOException($"{run} gets no library");
            }
            File.Delete(file);
        }
    }

    [DllImport("libc", EntryPoint = "link")]
    private static extern int Link(string from, string to);
}
