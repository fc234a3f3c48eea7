using System.CommandLine;
using ChikaBot.Operations;
using ChikaBot.Stores;
using ChikaBot.Stores.Guests;
using Spectre.Console;

namespace ChikaBot.Commands;

/// <summary>What the program can be asked to do. Without a command it serves.</summary>
internal static class CommandLine
{
    /// <summary>The exit code for a wrong setting, file or option.</summary>
    private const int UsageError = 2;

    private const string SettingPrefix = "--" + ChikaOptions.Section + ":";

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            // Everything that is no command is the server's: --urls and any setting.
            if (args.Length == 0 || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version"))) return await ServeCommand.RunAsync(args);
            var settings = args.Where(IsSetting).ToArray();
            var parsed = Root(settings).Parse(args[0] == ServeCommand.Name ? args : [.. args.Where(arg => !IsSetting(arg))]);
            var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? UsageError : exitCode;
        }
        catch (Exception e) when (StartFault.Sentence(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return UsageError;
        }
    }

    private static RootCommand Root(string[] settings) =>
        new("ChikaBot: a chat assistant for JKN participants. Without a command it serves. Any setting can be given as --Chika:Key=value.")
        {
            ServeCommand.Create(),
            ChatCommand.Create(LocalBot.CreateAsync, AnsiConsole.Console, TimeProvider.System),
            ScriptCommand.Create(LocalBot.CreateAsync, AnsiConsole.Console, TimeProvider.System, () => SettingsFile.Read(settings)),
            GatewaySimulatorCommand.Create(() => SettingsFile.Read(settings), AnsiConsole.Console),
            ImportCommand.Create(_ => OpenWriter(settings), TimeProvider.System, AnsiConsole.Console),
            SeedCommand.Create(_ => OpenWriter(settings), TimeProvider.System, AnsiConsole.Console),
            BackupCommand.Create(() => ChikaOptions.Of(SettingsFile.Read(settings)), AnsiConsole.Console),
            MigrateCommand.Create(() => ChikaOptions.Of(SettingsFile.Read(settings)), TimeProvider.System, AnsiConsole.Console),
            ComplaintsCommand.Create(_ => OpenComplaints(settings), TimeProvider.System, AnsiConsole.Console),
            DoctorCommand.Create(urls => SettingsFile.ReadAll(urls is null ? settings : [.. settings, $"--urls={urls}"]), AnsiConsole.Console),
            HealthCommand.Create(AnsiConsole.Console),
            OperatorCommand.Create(_ => OpenOfficers(settings), TimeProvider.System, AnsiConsole.Console, Console.IsInputRedirected ? Console.In : null),
        };

    private static bool IsSetting(string arg) => arg.StartsWith(SettingPrefix, StringComparison.OrdinalIgnoreCase) && arg.Contains('=', StringComparison.Ordinal);

    private static ValueTask<IComplaintStore> OpenComplaints(string[] settings) =>
        ValueTask.FromResult<IComplaintStore>(new GuestComplaints(OpenStore(settings)));

    private static ValueTask<IOfficerStore> OpenOfficers(string[] settings) =>
        ValueTask.FromResult<IOfficerStore>(new GuestOfficers(OpenStore(settings)));

    private static ValueTask<IParticipantWriter> OpenWriter(string[] settings) =>
        ValueTask.FromResult<IParticipantWriter>(new GuestWriter(OpenStore(settings)));

    private static ServiceProvider OpenStore(string[] settings) => StoreRegistration.OpenAsGuest(ChikaOptions.Of(SettingsFile.Read(settings)));
}
