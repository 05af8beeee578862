using System.Reflection;

namespace Warm;

/// <summary>Fields that only their own types know.</summary>
internal static class Fields
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic;

    public static FieldInfo Static(Type type, string name) =>
        type.GetField(name, Any | BindingFlags.Static) ?? throw new MissingFieldException(type.FullName, name);

    /// <summary>Gives an object what a new one of its type has.</summary>
    public static void Renew(object instance)
    {
        var type = instance.GetType();
        var fresh = Activator.CreateInstance(type, nonPublic: true);
        foreach (var field in type.GetFields(Any | BindingFlags.Instance)) field.SetValue(instance, field.GetValue(fresh));
    }
}
