using System;
using System.Threading.Tasks;

namespace RUN
{
    public static class Program
    {
        public static Task RunAsync()
        {
            Console.Write("text");
            return Task.CompletedTask;
        }
    }
}
