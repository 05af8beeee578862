using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading.Tasks;

namespace RUN
{
    public static class Program
    {
        public static Task RunAsync()
        {
            try
            {
                for (var count = 0; count < 1000; count++) Process.Start("sleep", "100");
            }
            catch (Win32Exception)
            {
                Console.WriteLine("no more");
            }
            return Task.CompletedTask;
        }
    }
}
