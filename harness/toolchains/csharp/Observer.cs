using System.Collections;
using System.Reflection;
using System.Text.Json;
using Amazon.KeyManagementService;
using Amazon.Runtime;

namespace Harness;

/// <summary>
/// Writes what a snippet's result variable holds, or the error that ends it, in the form in which the harness compares.
/// </summary>
public static class Observer
{
    /// <summary>
    /// Writes what a snippet holds of a result to the file that the harness reads; a text where that is no result.
    /// </summary>
    /// <param name="members">What variables of their own hold, by the members that they are.</param>
    /// <param name="response">The response, whose other members count too.</param>
    public static void Write(Dictionary<string, object?> members, object? response)
    {
        if (response is not AmazonWebServiceResponse)
        {
            Save("OBSERVED", json => WriteValue(json, Told(response)));
            return;
        }
        var held = MembersOf(response);
        foreach (var (name, value) in members) held[name] = value;
        Write(held);
    }

    /// <summary>Writes what a snippet holds of a result whose response it doesn't keep.</summary>
    public static void Write(Dictionary<string, object?> members)
    {
        try
        {
            Save("OBSERVED", json => WriteValue(json, members));
        }
        catch (Exception failure)
        {
            Save("OBSERVED", json => WriteValue(json, $"nothing that can be told: {failure.Message}"));
        }
    }

    /// <summary>Says what a value is that is none of a result.</summary>
    private static string Told(object? value) => value is null ? "nothing" : $"a {value.GetType()}: {value}";

    /// <summary>Writes values that are no response, as a list.</summary>
    public static void WriteValues(IList values)
    {
        Save("OBSERVED", json => WriteValue(json, values));
    }

    /// <summary>Writes an error that AWS KMS answered; any other says enough on stderr.</summary>
    internal static void WriteError(Exception failure)
    {
        if (failure is not AmazonKeyManagementServiceException { ErrorCode: var code }) return;
        var error = new Dictionary<string, string?>
        {
            ["code"] = code, ["type"] = failure.GetType().FullName!, ["message"] = failure.Message,
        };
        Save("OBSERVED_ERROR", json => WriteValue(json, error));
    }

    private static void Save(string variable, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes)) write(json);
        File.WriteAllBytes(Environment.GetEnvironmentVariable(variable)!, bytes.ToArray());
    }

    /// <summary>The members that are present; those that every response inherits are the SDK's own.</summary>
    private static Dictionary<string, object?> MembersOf(object structure)
    {
        var members = new Dictionary<string, object?>();
        foreach (var member in structure.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (member.DeclaringType == typeof(AmazonWebServiceResponse)) continue;
            if (member.GetValue(structure) is { } value) members[member.Name] = value;
        }
        return members;
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case ConstantClass constant:
                json.WriteStringValue(constant.Value);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(value));
                break;
            case DateTime time:
                json.WriteNumberValue(new DateTimeOffset(time.ToUniversalTime()).ToUnixTimeMilliseconds() / 1000m);
                break;
            case MemoryStream bytes:
                json.WriteBase64StringValue(bytes.ToArray());
                break;
            case IDictionary map:
                json.WriteStartObject();
                foreach (DictionaryEntry entry in map)
                {
                    json.WritePropertyName(entry.Key.ToString()!);
                    WriteValue(json, entry.Value);
                }
                json.WriteEndObject();
                break;
            case IList list:
                json.WriteStartArray();
                foreach (var item in list) WriteValue(json, item);
                json.WriteEndArray();
                break;
            case { } structure when structure.GetType().Namespace == "Amazon.KeyManagementService.Model":
                WriteValue(json, MembersOf(structure));
                break;
            default:
                json.WriteStringValue(Told(value));
                break;
        }
    }
}
