using System.Collections;
using System.Diagnostics;
using System.Reflection;
using Amazon;

namespace Harness;

/// <summary>
/// What a program can set for the whole process, as it is at first: the SDK's settings, and the runtime's.
/// </summary>
internal sealed class Settings
{
    private readonly List<Func<bool>> checks = [];

    /// <param name="assemblies">Those whose types have settings.</param>
    public Settings(IEnumerable<Assembly> assemblies)
    {
        foreach (var type in assemblies.SelectMany(assembly => assembly.GetExportedTypes()))
        {
            if (!type.ContainsGenericParameters) KeepMembers(type, BindingFlags.Static, null);
        }
        foreach (var holder in new object[] { AWSConfigs.LoggingConfig, AWSConfigs.ProxyConfig, AWSConfigs.CSMConfig })
        {
            KeepMembers(holder.GetType(), BindingFlags.Instance, holder);
        }
        foreach (var field in typeof(AppDomain).GetFields(BindingFlags.NonPublic | BindingFlags.Instance))
        {
            var isEvent = typeof(Delegate).IsAssignableFrom(field.FieldType);
            if (isEvent) Keep(() => field.GetValue(AppDomain.CurrentDomain));
        }
        Keep(Switches);
        Keep(() => Trace.Listeners.Count);
        Keep(() => Console.In);
        Keep(() => Console.Out);
        Keep(() => Console.Error);
        Keep(() => ThreadLimits(ThreadPool.GetMinThreads));
        Keep(() => ThreadLimits(ThreadPool.GetMaxThreads));
        // What is new each time, or with each program.
        Sdk.Forget();
        checks.RemoveAll(isKept => !isKept());
    }

    /// <summary>Whether all are as they were.</summary>
    public bool AreKept() => checks.TrueForAll(isKept => isKept());

    private void KeepMembers(Type type, BindingFlags kind, object? holder)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | kind))
        {
            var canBeSet = property.GetMethod is { IsPublic: true } && property.SetMethod is { IsPublic: true };
            // Each program is given a current folder of its own.
            if (!canBeSet || property.Name == nameof(Environment.CurrentDirectory)) continue;
            if (property.GetIndexParameters().Length == 0) Keep(() => property.GetValue(holder));
        }
        foreach (var field in type.GetFields(BindingFlags.Public | kind))
        {
            if (!field.IsLiteral && !field.IsInitOnly) Keep(() => field.GetValue(holder));
        }
    }

    private void Keep(Func<object?> read)
    {
        var value = Value(read);
        checks.Add(() => Equals(Value(read), value));
    }

    /// <summary>A value, or the type of the error that there is in its place.</summary>
    private static object? Value(Func<object?> read)
    {
        try
        {
            return read();
        }
        catch (Exception error)
        {
            return error.GetType();
        }
    }

    /// <summary>What is known by name to AppContext, but for names that were looked up in vain.</summary>
    private static string Switches()
    {
        var known =
            from field in typeof(AppContext).GetFields(BindingFlags.NonPublic | BindingFlags.Static)
            where typeof(IDictionary).IsAssignableFrom(field.FieldType)
            let names = ((IDictionary?)field.GetValue(null))?.Keys ?? Array.Empty<string>()
            from string name in names
            let value = AppContext.TryGetSwitch(name, out var isOn) ? isOn : AppContext.GetData(name)
            where value is not null
            orderby name
            select $"{name}={value}";
        return string.Join("\n", known.Distinct());
    }

    private delegate void LimitReader(out int workers, out int ports);

    private static (int, int) ThreadLimits(LimitReader read)
    {
        read(out var workers, out var ports);
        return (workers, ports);
    }
}
