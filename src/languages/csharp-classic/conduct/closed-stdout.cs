using System;
using System.Threading.Tasks;

namespace RUN
{
    public static class Program
    {
        public static Task RunAsync()
        {
            Console.Out.Close();
            Console.WriteLine("lost");
            return Task.CompletedTask;
        }
    }
}
