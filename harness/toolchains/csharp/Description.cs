using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using Amazon.KeyManagementService;

namespace Harness;

/// <summary>What is installed.</summary>
internal static class Description
{
    public static void Print()
    {
        var sdk = typeof(AmazonKeyManagementServiceClient).Assembly;
        var version = Version.Parse(sdk.GetCustomAttribute<AssemblyFileVersionAttribute>()!.Version);
        // As the package's version is written.
        var shortVersion = version.ToString(version.Revision == 0 ? 3 : 4);
        var runtime = RuntimeInformation.FrameworkDescription;
        Console.WriteLine(JsonSerializer.Serialize(new { runtime, sdk = $"{sdk.GetName().Name} {shortVersion}" }));
    }
}
