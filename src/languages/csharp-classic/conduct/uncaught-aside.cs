using System;
using System.Threading;
using System.Threading.Tasks;

namespace RUN
{
    public static class Program
    {
        public static Task RunAsync()
        {
            var thread = new Thread(() => throw new InvalidOperationException("aside"));
            thread.Start();
            thread.Join();
            Console.WriteLine("after");
            return Task.CompletedTask;
        }
    }
}
