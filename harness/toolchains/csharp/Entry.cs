using Harness;

switch (args)
{
    case ["run", var program]:
        // Ends with the program, whatever threads it leaves.
        Environment.Exit(Launcher.Run(program, new Traces()));
        break;
    case ["work", var orders, var answers]:
        Worker.Serve(orders, answers);
        break;
    case ["compile"]:
        CompileServer.Serve(new Compiler().Compile);
        break;
    case ["describe"]:
        Description.Print();
        break;
    default:
        throw new ArgumentException("run CLASS, work ORDERS ANSWERS, compile or describe");
}
