using System;
using System.Threading.Tasks;

namespace RUN
{
    public static class Program
    {
        public static Task RunAsync()
        {
            Console.WriteLine("before");
            Environment.Exit(3);
            return Task.CompletedTask;
        }
    }
}
