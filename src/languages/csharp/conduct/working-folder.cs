using System;
using System.Threading.Tasks;

namespace RUN
{
    public static class Program
    {
        public static Task RunAsync()
        {
            Environment.CurrentDirectory = "/";
            Console.WriteLine(Environment.CurrentDirectory);
            return Task.CompletedTask;
        }
    }
}
