using System.Runtime.InteropServices;
using ChikaBot.Bench;
using ChikaBot.Bench.Machines;

BenchOptions options;
try
{
    options = OptionReader.Read(args);
}
catch (FormatException e)
{
    Console.Error.WriteLine(e.Message);
    return ExitCodes.Usage;
}

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var folder = new BenchFolder(options.Folder);
return await new BenchRun(options, folder).RunAsync(stop.Token);

void Stop(PosixSignalContext context)
{
    // Goes the orderly way out, which stops the servers and deletes the folder.
    context.Cancel = true;
    stop.Cancel();
}
