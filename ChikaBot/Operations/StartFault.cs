using System.Net.Sockets;
using ChikaBot.Stores;
using ChikaBot.Stores.Sqlite;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ChikaBot.Operations;

/// <summary>Puts what keeps the program from starting into a sentence that names the setting.</summary>
internal static class StartFault
{
    private const string ConnectionString = $"{ChikaOptions.Section}:{nameof(ChikaOptions.Store)}:{nameof(ChikaOptions.StoreOptions.ConnectionString)}";

    private const string DataDirectory = $"{ChikaOptions.Section}:{nameof(ChikaOptions.DataDirectory)}";

    /// <returns>Null for a fault of the program itself: its stack trace is wanted.</returns>
    public static string? Sentence(Exception exception) => exception switch
    {
        OptionsException e => e.Message,
        OptionsValidationException e => string.Join(Environment.NewLine, e.Failures),
        AggregateException { InnerExceptions: var all } when all.All(e => Sentence(e) is not null) => string.Join(Environment.NewLine, all.Select(Sentence)),
        InvalidOperationException e when Bound.KeyIn(e) is { } key => $"{key} has a value of the wrong kind",
        StoreUnavailableException { InnerException: NpgsqlException } => $"{ConnectionString}: {exception.Message}",
        StoreUnavailableException or NewerSchemaException or DataInUseException => $"{DataDirectory}: {exception.Message}",
        KeyDamagedException => exception.Message,
        InvalidDataException { InnerException: FormatException fault } => SettingsFile.Sentence(fault),
        UnauthorizedAccessException => $"{DataDirectory} cannot be written to",
        IOException { InnerException: AddressInUseException } => "urls: the address is in use by another program: stop it, or choose another with --urls http://localhost:PORT",
        SocketException or IOException { InnerException: SocketException } => "urls: this machine cannot listen on the address: choose another with --urls http://localhost:PORT",
        _ => null,
    };
}
