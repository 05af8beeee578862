using System.Collections;

namespace StandIn;

/// <summary>Parameters' values as the SDK's requests take them; an absent one stays absent.</summary>
internal static class Values
{
    public static MemoryStream Stream(byte[] bytes) => bytes is null ? null : new MemoryStream(bytes);

    public static List<T> List<T>(T[] items) => items is null ? null : [.. items];

    public static Dictionary<string, string> Map(Hashtable table) =>
        table?.Cast<DictionaryEntry>().ToDictionary(entry => $"{entry.Key}", entry => $"{entry.Value}");
}
