using System;
using System.IO;
using System.Threading.Tasks;

namespace RUN
{
    public static class Program
    {
        public static Task RunAsync()
        {
            File.WriteAllBytes(Environment.GetEnvironmentVariable("HOME") + "/large", new byte[2 * 1024 * 1024]);
            return Task.CompletedTask;
        }
    }
}
