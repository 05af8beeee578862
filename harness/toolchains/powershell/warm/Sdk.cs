using System.Collections;
using System.Reflection;

namespace Warm;

/// <summary>
/// The SDK, which the programs of a worker share: PowerShell loads it, from a module. What a version of it doesn't have needs
/// nothing.
/// </summary>
internal static class Sdk
{
    private static readonly Assembly? Core =
        Array.Find(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "AWSSDK.Core");

    private static readonly PropertyInfo[] Configuration =
        Core?.GetType("Amazon.AWSConfigs")?.GetProperties(BindingFlags.Public | BindingFlags.Static) ?? [];

    /// <summary>What holds for all clients.</summary>
    public static IEnumerable<object?> Settings() => Configuration.SelectMany(property => Values(property.GetValue(null)));

    /// <summary>A value, or those that a group of settings has.</summary>
    private static IEnumerable<object?> Values(object? value) =>
        value?.GetType() is { IsClass: true, Namespace: "Amazon.Util" } group
            ? group.GetProperties().Select(property => property.GetValue(value))
            : [value];

    /// <summary>Has it read the environment and the user's files anew, connect anew, and be as patient as at first.</summary>
    public static void Forget()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var files = Core?.GetType("Amazon.Runtime.CredentialManagement.SharedCredentialsFile");
        files?.GetProperty("DefaultFilePath")?.SetValue(null, Path.Combine(home, ".aws", "credentials"));
        files?.GetProperty("DefaultConfigFilePath")?.SetValue(null, Path.Combine(home, ".aws", "config"));
        Reset("Amazon.Runtime.Internal.FallbackInternalConfigurationFactory");
        Reset("Amazon.Runtime.FallbackRegionFactory");
        Reset("Amazon.Runtime.FallbackCredentialsFactory");
        if (Kept("Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver", "_defaultInstance") is { } resolver)
        {
            Fields.Renew(resolver.GetType().GetProperty("Value")!.GetValue(resolver)!);
        }
        Clear("Amazon.Runtime.CorrectClockSkew", "clockCorrectionDictionary");
        Clear("Amazon.Runtime.Internal.CapacityManager", "_serviceUrlToCapacityMap");
        Clear("Amazon.Runtime.HttpRequestMessageFactory", "_httpClientCaches");
    }

    private static void Reset(string type) => Core?.GetType(type)?.GetMethod("Reset", [])?.Invoke(null, null);

    private static void Clear(string type, string field)
    {
        if (Kept(type, field) is not IDictionary kept) return;
        foreach (var disposable in kept.Values.OfType<IDisposable>()) disposable.Dispose();
        kept.Clear();
    }

    private static object? Kept(string type, string field) =>
        Core?.GetType(type)?.GetField(field, BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null);
}
