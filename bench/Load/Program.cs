using System.Runtime.InteropServices;
using ChikaBot.Bench;

const string AcknowledgementCommand = "acknowledgement";

var options = new BenchOptions();
try
{
    if (args is not [AcknowledgementCommand]) options = BenchOptions.Parse(args);
}
catch (FormatException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var folder = new BenchFolder(Directory.GetCurrentDirectory());
try
{
    if (args is [AcknowledgementCommand])
    {
        Console.WriteLine(await new Acknowledgement(folder).RunAsync(stop.Token));
        return 0;
    }

    var loadBefore = Machine.LoadAverage;
    var rounds = await new SideBySide(folder, options).RunAsync(stop.Token);
    var report = new Report(rounds, options.Connections);
    var text = report.Text(Machine.Describe(options, loadBefore, Machine.FileSystem(folder.Data)));
    Console.WriteLine(text);
    if (options.Markdown is { } file) await File.WriteAllTextAsync(file, text);
    return report.IsRight ? 0 : 1;
}
catch (OperationCanceledException)
{
    return 130;
}

void Stop(PosixSignalContext context)
{
    // Goes the orderly way out, which stops the servers.
    context.Cancel = true;
    stop.Cancel();
}
