using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace RUN
{
    public static class Program
    {
        public static Task RunAsync()
        {
            Process.Start("setsid", "sleep 100");
            Console.WriteLine("left");
            return Task.CompletedTask;
        }
    }
}
