using System.Reflection;
using System.Text.RegularExpressions;

namespace Harness;

/// <summary>Mono's own compiler, which stays up.</summary>
internal static class Compiler
{
    private static readonly Func<string[], TextWriter, bool> Invoke = Assembly.LoadFrom("/usr/lib/mono/4.5/mcs.exe")
        .GetType("Mono.CSharp.CompilerCallableEntryPoint", throwOnError: true)
        .GetMethod("InvokeCompiler")!
        .CreateDelegate<Func<string[], TextWriter, bool>>();

    private static readonly string[] Options =
    [
        "-target:library",
        "-debug",
        $"-lib:{AppDomain.CurrentDomain.BaseDirectory}",
        "-reference:Harness.exe,AWSSDK.Core.dll,AWSSDK.KeyManagementService.dll",
    ];

    private static readonly Regex ErrorLine = new(@"^(?<run>[a-z][0-9a-z]+)/Program\.cs\([0-9,]+\): error ");

    public static IReadOnlyDictionary<string, string> Compile(IReadOnlyCollection<string> runs, string library)
    {
        using var messages = new StringWriter();
        var sources = runs.Select(run => $"{run}/Program.cs");
        if (Invoke([.. Options, $"-out:{library}.dll", .. sources], messages)) return new Dictionary<string, string>();
        var errors = messages.ToString().Split('\n')
            .Select(line => (line, error: ErrorLine.Match(line)))
            .Where(message => message.error.Success)
            .GroupBy(message => message.error.Groups["run"].Value, message => message.line)
            .ToDictionary(lines => lines.Key, lines => string.Join("\n", lines));
        return errors.Count > 0 ? errors : throw new InvalidOperationException(messages.ToString());
    }
}
