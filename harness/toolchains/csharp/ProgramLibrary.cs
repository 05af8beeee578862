using System.Reflection;
using System.Runtime.Loader;

namespace Harness;

/// <summary>The library of the compiled programs.</summary>
internal static class ProgramLibrary
{
    public const string Name = "Programs";

    /// <summary>Loads the library in the current folder anew: its statics are as they were at first.</summary>
    public static Assembly Load()
    {
        using var file = File.OpenRead($"{Name}.dll");
        return new AssemblyLoadContext(Name, isCollectible: true).LoadFromStream(file);
    }
}
