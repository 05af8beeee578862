using System.Collections;
using System.Management.Automation;
using System.Reflection;

namespace StandIn;

/// <summary>
/// What <c>-Select</c> stands for: <c>*</c> the response, <c>Member</c> or <c>Member.Member</c> a part of it, and
/// <c>^Parameter</c> what the caller gave for a parameter.
/// </summary>
internal sealed class Selection
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly PropertyInfo parameter;
    private readonly PropertyInfo[] path;

    private Selection(PropertyInfo parameter, PropertyInfo[] path)
    {
        this.parameter = parameter;
        this.path = path;
    }

    /// <exception cref="ArgumentException">The text names nothing that is there.</exception>
    public static Selection Parse(string text, Type cmdlet, Type response) => text switch
    {
        null => new Selection(null, null),
        "*" => new Selection(null, []),
        ['^', .. var name] => new Selection(FindParameter(cmdlet, name) ?? throw Invalid(text), null),
        _ => new Selection(null, FindPath(response, text)),
    };

    /// <summary>The objects that are written for a response.</summary>
    public IEnumerable<object> FromResponse(object response) => path is null
        ? []
        : path.Aggregate<PropertyInfo, IEnumerable<object>>(
            [response],
            (items, property) => items.SelectMany(item => Items(property.GetValue(item))));

    /// <summary>The objects that are written when all is done.</summary>
    public IEnumerable<object> FromCmdlet(object cmdlet) => parameter is null ? [] : [parameter.GetValue(cmdlet)];

    private static PropertyInfo FindParameter(Type cmdlet, string name) =>
        Array.Find(cmdlet.GetProperties(Declared), property => IsNamed(property, name) || Aliases(property).Contains(name, StringComparer.OrdinalIgnoreCase));

    private static PropertyInfo[] FindPath(Type response, string text)
    {
        var owner = response;
        var path = new List<PropertyInfo>();
        foreach (var name in text.Split('.'))
        {
            var property = Array.Find(owner.GetProperties(Declared), property => IsNamed(property, name)) ?? throw Invalid(text);
            path.Add(property);
            owner = IsList(property.PropertyType) ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
        }
        return [.. path];
    }

    private static IEnumerable<object> Items(object value) => value switch
    {
        null => [],
        IList list => list.Cast<object>(),
        _ => [value],
    };

    private static bool IsList(Type type) => type.IsGenericType && type.IsAssignableTo(typeof(IList));

    private static bool IsNamed(PropertyInfo property, string name) => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Aliases(PropertyInfo property) =>
        property.GetCustomAttributes<AliasAttribute>().SelectMany(attribute => attribute.AliasNames);

    private static ArgumentException Invalid(string text) => new($"There is nothing that -Select '{text}' could select.");
}
