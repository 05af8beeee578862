using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using Microsoft.PowerShell;

namespace Warm;

/// <summary>
/// PowerShell itself, with its own host. A process is meant to start it but once: what it keeps of that is made as new.
/// </summary>
internal static class Shell
{
    private static readonly object CommandLine =
        Fields.Static(Neighbour(typeof(UnmanagedPSEntry), "Microsoft.PowerShell.ConsoleHost"), "s_cpp").GetValue(null)!;
    private static readonly IDictionary Accelerators =
        (IDictionary)Fields.Static(Neighbour(typeof(PSObject), "System.Management.Automation.TypeAccelerators"), "userTypeAccelerators").GetValue(null)!;
    private static readonly IDictionary Runspaces = (IDictionary)Fields.Static(typeof(Runspace), "s_runspaceDictionary").GetValue(null)!;
    private static readonly FieldInfo PrimaryRunspace = Fields.Static(typeof(Runspace), "s_primaryRunspace");
    private static readonly FieldInfo LastRunspace = Fields.Static(typeof(Runspace), "s_globalId");
    private static readonly FieldInfo LastJob = Fields.Static(typeof(Job), "s_jobIdSeed");

    /// <summary>Whether there are short names of types besides PowerShell's.</summary>
    public static bool HasAccelerators => Accelerators.Count > 0;

    /// <summary>Whether a runspace is open, or may open yet.</summary>
    public static bool HasRunspaces => Runspaces.Values.Cast<WeakReference<Runspace>>().Any(
        reference => reference.TryGetTarget(out var runspace)
            && runspace.RunspaceStateInfo.State is not (RunspaceState.Closed or RunspaceState.Broken));

    /// <summary>Runs a script as `pwsh` does, and returns its exit status.</summary>
    public static int Run(string script)
    {
        Fields.Renew(CommandLine);
        Fields.Renew(PSStyle.Instance);
        PrimaryRunspace.SetValue(null, null);
        Runspaces.Clear();
        LastRunspace.SetValue(null, 0);
        LastJob.SetValue(null, 0);
        string[] arguments = ["-NoProfile", "-NonInteractive", "-File", script];
        return UnmanagedPSEntry.Start(arguments, arguments.Length);
    }

    private static Type Neighbour(Type type, string name) => type.Assembly.GetType(name, throwOnError: true)!;
}
