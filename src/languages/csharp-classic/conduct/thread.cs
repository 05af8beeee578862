using System;
using System.Threading;
using System.Threading.Tasks;

namespace RUN
{
    public static class Program
    {
        public static Task RunAsync()
        {
            new Thread(() => Thread.Sleep(100_000)) { IsBackground = true }.Start();
            Console.WriteLine("left");
            return Task.CompletedTask;
        }
    }
}
