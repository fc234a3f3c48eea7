namespace ChikaBot.Bench;

/// <summary>What one round found out about one server.</summary>
/// <param name="Loads">By the number of connections.</param>
internal sealed record RoundResult(string Server, TimeSpan FirstAnswer, double MemoryMegabytes, IReadOnlyDictionary<int, LoadResult> Loads);

/// <summary>
/// All servers run at the same time, and only one of them works: A B C at one connection, A B C at eight, and so on. So what else happens
/// on the machine meets all of them alike.
/// </summary>
internal sealed class SideBySide(BenchFolder folder, BenchOptions options)
{
    private static readonly TimeSpan ShortWarmUp = TimeSpan.FromMilliseconds(300);

    public async Task<IReadOnlyList<IReadOnlyList<RoundResult>>> RunAsync(CancellationToken cancellationToken)
    {
        var participants = People.All(options.Connections.Max() * People.PerConnection, TimeProvider.System);
        var recording = await RecordAsync(participants, cancellationToken);
        recording.Write(folder.RepliesFile);
        folder.WriteParticipants(participants, monthsBilled: People.MonthsBilled);
        var rounds = new List<IReadOnlyList<RoundResult>>();
        for (var round = 0; round < options.Rounds; round++)
        {
            Console.Error.WriteLine($"round {round + 1} of {options.Rounds}");
            var commands = new List<ServerCommand>();
            foreach (var server in options.Servers) commands.Add(await CommandAsync(server, participants, cancellationToken));
            // Each goes first once, so that the place in the line favours nobody.
            rounds.Add(await RoundAsync([.. commands.Skip(round % commands.Count), .. commands.Take(round % commands.Count)], recording, cancellationToken));
        }

        return rounds;
    }

    private async Task<IReadOnlyList<RoundResult>> RoundAsync(IReadOnlyList<ServerCommand> commands, Recording recording, CancellationToken cancellationToken)
    {
        var running = new List<(ServerCommand Command, ServerProcess Server, TimeSpan FirstAnswer)>();
        try
        {
            foreach (var command in commands)
            {
                var (server, firstAnswer) = await ServerProcess.StartAsync(command, recording.Marks, cancellationToken);
                running.Add((command, server, firstAnswer));
                recording.MustEqual(await Recording.OfAsync(server.Port, cancellationToken), command.Name);
            }

            var most = options.Connections.Max();
            foreach (var (_, server, _) in running) await LoadRun.RunAsync(server.Port, most, options.WarmUp, TimeSpan.FromMilliseconds(1), recording.Marks, cancellationToken);
            var loads = commands.ToDictionary(command => command, _ => new Dictionary<int, LoadResult>());
            foreach (var connections in options.Connections)
                foreach (var (command, server, _) in running)
                    loads[command][connections] = await MeasureAsync(server, connections, recording, cancellationToken);
            return [.. running.Select(one => new RoundResult(one.Command.Name, one.FirstAnswer, one.Server.MemoryMegabytes, loads[one.Command]))];
        }
        finally
        {
            foreach (var (_, server, _) in running) await server.DisposeAsync();
        }
    }

    private async Task<LoadResult> MeasureAsync(ServerProcess server, int connections, Recording recording, CancellationToken cancellationToken)
    {
        var before = server.ProcessorTime;
        var load = await LoadRun.RunAsync(server.Port, connections, ShortWarmUp, options.Measured, recording.Marks, cancellationToken);
        return load with { ProcessorMicroseconds = (server.ProcessorTime - before).TotalMicroseconds / Math.Max(1, load.Turns) };
    }

    private async Task<Recording> RecordAsync(IReadOnlyList<Core.Participants.Participant> participants, CancellationToken cancellationToken)
    {
        var command = await CommandAsync("chikabot", participants, cancellationToken);
        var (server, _) = await ServerProcess.StartAsync(command, Recording.AnyAnswer, cancellationToken);
        await using (server) return await Recording.OfAsync(server.Port, cancellationToken);
    }

    private async Task<ServerCommand> CommandAsync(string server, IReadOnlyList<Core.Participants.Participant> participants, CancellationToken cancellationToken) => server switch
    {
        "chikabot" => ServerCommand.ChikaBot(folder, await folder.SeedAsync(participants, cancellationToken)),
        "bare" => ServerCommand.Bare(folder),
        "js" => ServerCommand.JavaScript(folder),
        _ when server.EndsWith(".dll", StringComparison.Ordinal) => ServerCommand.OtherBuild(server, folder, await folder.SeedAsync(participants, cancellationToken)),
        _ => throw new FormatException($"--servers knows no {server}.\n{BenchOptions.Usage}"),
    };
}
