using System.Runtime.InteropServices;
using System.Text;

namespace Harness;

/// <summary>The standard streams of a worker, which its programs share.</summary>
internal sealed class StandardStreams
{
    private readonly TextReader input = Console.In;
    private readonly TextWriter output = Console.Out;
    private readonly TextWriter error = Console.Error;
    private readonly List<string> files = Files();

    /// <summary>Whether all are open still, and of the same files.</summary>
    public bool AreKept()
    {
        try
        {
            output.Flush();
            error.Flush();
            return input.Peek() < 0 && Files().SequenceEqual(files);
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    private static List<string> Files() => Enumerable.Range(0, 3).Select(FileOf).ToList();

    private static string FileOf(int descriptor)
    {
        var path = new byte[256];
        var length = ReadLink($"/proc/self/fd/{descriptor}", path, (IntPtr)path.Length);
        return Encoding.UTF8.GetString(path, 0, Math.Max(0, (int)length));
    }

    [DllImport("libc", EntryPoint = "readlink")]
    private static extern IntPtr ReadLink(string path, byte[] buffer, IntPtr size);
}
