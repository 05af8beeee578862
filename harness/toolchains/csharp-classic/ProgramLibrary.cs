using System.Reflection;

namespace Harness;

/// <summary>The library of the compiled programs.</summary>
internal static class ProgramLibrary
{
    public const string Name = "Programs";

    /// <summary>Loads the library in the current folder anew: its statics are as they were at first.</summary>
    public static Assembly Load() =>
        Assembly.Load(File.ReadAllBytes($"{Name}.dll"), File.ReadAllBytes($"{Name}.dll.mdb"));
}
