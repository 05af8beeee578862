using Harness;

switch (args)
{
    case ["run", var program]:
        // Ends with the program, whatever threads it leaves.
        Environment.Exit(await Launcher.RunAsync(program));
        break;
    case ["describe"]:
        Description.Print();
        break;
    default:
        throw new ArgumentException("run CLASS or describe");
}
