using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace canary
{
    /// <summary>Prints what another program could have left behind.</summary>
    public static class Program
    {
        private static readonly string[] Own =
        {
            "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "HOME", "HOSTNAME", "OBSERVED", "OBSERVED_ERROR", "TMPDIR",
        };

        private static int runs;

        public static Task RunAsync()
        {
            Print("credentials", FallbackCredentialsFactory.GetCredentials().GetCredentials().AccessKey);
            var home = Environment.GetEnvironmentVariable("HOME");
            Print("profiles", SharedCredentialsFile.DefaultFilePath.Replace(home, "HOME"));
            Print("SDK", AWSConfigs.AWSRegion, AWSConfigs.AWSProfileName, AWSConfigs.LoggingConfig.LogTo);
            Print("encoding", Console.OutputEncoding.WebName, Console.InputEncoding.WebName, Encoding.Default.WebName);
            Print("environment", Variables().ToArray());
            Print("exit code", Environment.ExitCode);
            Print("folder", Environment.CurrentDirectory);
            Print("culture", CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, 1.5);
            Print("culture of threads", CultureInfo.DefaultThreadCurrentCulture);
            Print("time zone", TimeZoneInfo.Local.Id, TimeZoneInfo.Local.BaseUtcOffset);
            Print("stdin", Console.In.ReadToEnd());
            Print("thread", Thread.CurrentThread.Name, Thread.CurrentThread.Priority, Thread.CurrentPrincipal);
            Print("runs", ++runs);
            return Task.CompletedTask;
        }

        private static IEnumerable<string> Variables() =>
            from DictionaryEntry variable in Environment.GetEnvironmentVariables()
            where !Own.Contains(variable.Key)
            orderby variable.Key
            select $"{variable.Key}={variable.Value}";

        private static void Print(string name, params object[] values)
        {
            Console.WriteLine($"{name}: {string.Join(", ", values)}");
        }
    }
}
