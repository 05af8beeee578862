using System.Reflection;

namespace Harness;

/// <summary>What .NET Framework lacks of what these sources use.</summary>
internal static class Framework
{
    extension(DateTime)
    {
        public static DateTime UnixEpoch => new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    }

    extension(MethodInfo method)
    {
        public T CreateDelegate<T>() where T : Delegate => (T)method.CreateDelegate(typeof(T));
    }

    extension<TKey, TValue>(KeyValuePair<TKey, TValue> pair)
    {
        public void Deconstruct(out TKey key, out TValue value)
        {
            key = pair.Key;
            value = pair.Value;
        }
    }
}
