using System;
using System.Threading.Tasks;
namespace canary
{
public static class Program
{
public static Task RunAsync()
{
Console.WriteLine("x");
return Task.CompletedTask;
}
}
}
