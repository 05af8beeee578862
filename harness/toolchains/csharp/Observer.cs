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
    /// <summary>Writes what a snippet holds of a result to the file that the harness reads.</summary>
    /// <param name="members">What variables of their own hold, by the members that they are.</param>
    /// <param name="response">The response, whose other members count too.</param>
    public static void Write(Dictionary<string, object> members, AmazonWebServiceResponse response)
    {
        var held = MembersOf(response);
        foreach (var (name, value) in members) held[name] = value;
        Write(held);
    }

    /// <summary>Writes what a snippet holds of a result whose response it doesn't keep.</summary>
    public static void Write(Dictionary<string, object> members)
    {
        Save("OBSERVED", json => WriteValue(json, members));
    }

    /// <summary>Writes values that are no response, as a list.</summary>
    public static void WriteValues(IList values)
    {
        Save("OBSERVED", json => WriteValue(json, values));
    }

    /// <summary>Writes an error that AWS KMS answered; any other says enough on stderr.</summary>
    internal static void WriteError(Exception failure)
    {
        if (failure is not AmazonKeyManagementServiceException { ErrorCode: var code }) return;
        var error = new Dictionary<string, string> { ["code"] = code, ["type"] = failure.GetType().FullName! };
        Save("OBSERVED_ERROR", json => WriteValue(json, error));
    }

    private static void Save(string variable, Action<Utf8JsonWriter> write)
    {
        using var file = File.Create(Environment.GetEnvironmentVariable(variable)!);
        using var json = new Utf8JsonWriter(file);
        write(json);
    }

    /// <summary>The members that are present; those that every response inherits are the SDK's own.</summary>
    private static Dictionary<string, object> MembersOf(object structure)
    {
        var members = new Dictionary<string, object>();
        foreach (var member in structure.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (member.DeclaringType == typeof(AmazonWebServiceResponse)) continue;
            if (member.GetValue(structure) is { } value) members[member.Name] = value;
        }
        return members;
    }

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
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
                    json.WritePropertyName((string)entry.Key);
                    WriteValue(json, entry.Value!);
                }
                json.WriteEndObject();
                break;
            case IList list:
                json.WriteStartArray();
                foreach (var item in list) WriteValue(json, item);
                json.WriteEndArray();
                break;
            case var structure when structure.GetType().Namespace == "Amazon.KeyManagementService.Model":
                WriteValue(json, MembersOf(structure));
                break;
            default:
                throw new NotSupportedException($"a {value.GetType()} in a response");
        }
    }
}
