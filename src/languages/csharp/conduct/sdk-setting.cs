using System;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;

namespace RUN
{
    public static class Program
    {
        public static Task RunAsync()
        {
            AWSConfigs.AWSRegion = "eu-west-1";
            Console.WriteLine(new AmazonKeyManagementServiceClient().Config.RegionEndpoint.SystemName);
            return Task.CompletedTask;
        }
    }
}
