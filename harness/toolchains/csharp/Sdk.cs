using System.Collections;
using System.Reflection;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;
using Amazon.Runtime.Internal;

namespace Harness;

/// <summary>The SDK, which the programs of a worker share.</summary>
internal static class Sdk
{
    private static readonly object CredentialsResolver =
        ((Lazy<DefaultAWSCredentialsIdentityResolver>)StaticOf(
            typeof(DefaultAWSCredentialsIdentityResolver), "_defaultInstance")).Value;

    private static readonly FieldInfo CachedCredentials = CredentialsResolver.GetType()
        .GetField("_cachedCredentials", BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>
    /// What it has learnt of services: how far their clocks are off, and how many more calls may be repeated.
    /// </summary>
    private static readonly IDictionary[] Experience =
    [
        (IDictionary)StaticOf(typeof(CorrectClockSkew), "clockCorrectionDictionary"),
        (IDictionary)StaticOf(typeof(CapacityManager), "_serviceUrlToCapacityMap"),
    ];

    /// <summary>Loads what a program's first call would: nobody answers this one.</summary>
    public static void Rehearse()
    {
        var settings = new AmazonKeyManagementServiceConfig
        {
            ServiceURL = "https://127.0.0.1:1",
            AuthenticationRegion = "us-west-2",
            MaxErrorRetry = 0,
        };
        using var client = new AmazonKeyManagementServiceClient(new BasicAWSCredentials("id", "secret"), settings);
        try
        {
            client.ListKeysAsync(new ListKeysRequest()).GetAwaiter().GetResult();
        }
        catch (Exception)
        {
            // Of a type that is the runtime's own.
        }
    }

    /// <summary>Has the SDK find out anew what depends on a program's environment, home folder and calls.</summary>
    public static void Forget()
    {
        SetUserFile(nameof(SharedCredentialsFile.DefaultFilePath), "credentials");
        SetUserFile(nameof(SharedCredentialsFile.DefaultConfigFilePath), "config");
        FallbackCredentialsFactory.Reset();
        FallbackRegionFactory.Reset();
        FallbackInternalConfigurationFactory.Reset();
        CachedCredentials.SetValue(CredentialsResolver, null);
        foreach (var lessons in Experience) lessons.Clear();
    }

    private static void SetUserFile(string property, string name)
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("HOME")!, ".aws", name);
        typeof(SharedCredentialsFile).GetProperty(property)!.SetValue(null, path);
    }

    private static object StaticOf(Type type, string field) =>
        type.GetField(field, BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
}
