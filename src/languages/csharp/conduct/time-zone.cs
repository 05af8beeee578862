using System;
using System.Threading.Tasks;

namespace RUN
{
    public static class Program
    {
        public static Task RunAsync()
        {
            Environment.SetEnvironmentVariable("TZ", "Asia/Tokyo");
            TimeZoneInfo.ClearCachedData();
            Console.WriteLine(TimeZoneInfo.Local.BaseUtcOffset);
            return Task.CompletedTask;
        }
    }
}
