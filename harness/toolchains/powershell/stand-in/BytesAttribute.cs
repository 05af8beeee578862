using System.Management.Automation;
using System.Text;

namespace StandIn;

/// <summary>Takes, for bytes, also what commonly holds them: a stream, a file, text, lines of text.</summary>
internal sealed class BytesAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engine, object input) => input switch
    {
        PSObject wrapped => Transform(engine, wrapped.BaseObject),
        string text => Encoding.UTF8.GetBytes(text),
        MemoryStream stream => stream.ToArray(),
        Stream stream => ReadAll(stream),
        FileInfo file => File.ReadAllBytes(file.FullName),
        object[] lines when lines.Length > 0 && lines.All(line => Unwrap(line) is string) =>
            Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n"))),
        _ => input,
    };

    private static object Unwrap(object value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    private static byte[] ReadAll(Stream stream)
    {
        using var copy = new MemoryStream();
        using (stream) stream.CopyTo(copy);
        return copy.ToArray();
    }
}
