using System;
using System.Text;
using System.Threading.Tasks;

namespace RUN
{
    public static class Program
    {
        public static Task RunAsync()
        {
            Console.OutputEncoding = Encoding.GetEncoding("iso-8859-1");
            Console.WriteLine("\u00e9");
            return Task.CompletedTask;
        }
    }
}
