using System;
using System.Linq;
using System.Threading.Tasks;

namespace RUN
{
    public static class Program
    {
        public static Task RunAsync()
        {
            var bytes = Enumerable.Range(0, 256).Select(number => (byte)number).ToArray();
            using (var output = Console.OpenStandardOutput()) output.Write(bytes, 0, bytes.Length);
            return Task.CompletedTask;
        }
    }
}
