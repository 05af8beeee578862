using System;
using System.Threading.Tasks;

namespace RUN
{
    public static class Program
    {
        public static Task RunAsync()
        {
            Environment.SetEnvironmentVariable("AWS_REGION", "eu-west-1");
            Console.WriteLine(Environment.GetEnvironmentVariable("AWS_REGION"));
            Console.WriteLine(Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID"));
            return Task.CompletedTask;
        }
    }
}
