using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Harness;

/// <summary>The SDK's own compiler, which stays up with the assemblies that programs refer to.</summary>
internal sealed class Compiler
{
    private readonly CSharpCompilation empty = CSharpCompilation.Create(
        ProgramLibrary.Name,
        references: ReferencedFiles().Select(file => MetadataReference.CreateFromFile(file)),
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            warningLevel: 1,
            // A call that nobody awaits is an error.
            specificDiagnosticOptions: [new("CS4014", ReportDiagnostic.Error)]));

    public IReadOnlyDictionary<string, string> Compile(IReadOnlyCollection<string> runs, string library)
    {
        using var output = new MemoryStream();
        var options = new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded);
        var result = empty.AddSyntaxTrees(runs.Select(Parse)).Emit(output, options: options);
        if (result.Success) File.WriteAllBytes($"{library}.dll", output.ToArray());
        return result.Diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .GroupBy(RunOf)
            .ToDictionary(errors => errors.Key, errors => string.Join('\n', errors));
    }

    private static SyntaxTree Parse(string run)
    {
        using var source = File.OpenRead($"{run}/Program.cs");
        return CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), path: $"{run}/Program.cs");
    }

    private static string RunOf(Diagnostic error) =>
        Path.GetDirectoryName(error.Location.SourceTree?.FilePath)
            ?? throw new InvalidOperationException(error.ToString());

    private static IEnumerable<string> ReferencedFiles()
    {
        const string pack = "/usr/share/dotnet/packs/Microsoft.NETCore.App.Ref";
        var framework = Directory.GetFiles(pack, "*.dll", SearchOption.AllDirectories)
            .Where(file => file.Contains("/ref/"));
        var sdk = Directory.GetFiles(AppContext.BaseDirectory, "AWSSDK.*.dll");
        return [.. framework, .. sdk, typeof(Compiler).Assembly.Location];
    }
}
