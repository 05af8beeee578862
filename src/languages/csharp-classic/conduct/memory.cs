using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace RUN
{
    public static class Program
    {
        public static Task RunAsync()
        {
            var held = new List<byte[]>();
            while (true)
            {
                var block = new byte[16 * 1024 * 1024];
                // The system gives memory to what is written only.
                for (var index = 0; index < block.Length; index += 1024) block[index] = 1;
                held.Add(block);
            }
        }
    }
}
