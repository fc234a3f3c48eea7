using System.Globalization;
using Npgsql;

namespace ChikaBot.Operations;

/// <summary>What an operator sets about the whole (<c>Chika</c>).</summary>
public sealed record ChikaOptions
{
    public const string Section = "Chika";

    /// <summary>Where the data lives; relative to the folder the program is started from.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>Freezes the date and time of conversations, rules and pages: ISO 8601 with offset. Empty: the system's clock.</summary>
    public string Clock { get; init; } = "";

    /// <summary>Loads the sample participants at start. Their dates move with the clock, so that their stories stay true.</summary>
    public bool Samples { get; init; } = true;

    public StoreOptions Store { get; init; } = new();

    public DeskOptions Desk { get; init; } = new();

    public sealed record DeskOptions
    {
        /// <summary>Serves the officers' desk at /desk; nobody can log in there before an officer was made with <c>operator add</c>.</summary>
        public bool Enabled { get; init; } = true;
    }

    public sealed record StoreOptions
    {
        /// <summary>Sqlite or Postgres.</summary>
        public string Provider { get; init; } = "Sqlite";

        /// <summary>Of PostgreSQL, as Npgsql takes it. Of SQLite a file; empty: one in the data directory.</summary>
        public string ConnectionString { get; init; } = "";

        public bool IsPostgres => string.Equals(Provider, "Postgres", StringComparison.OrdinalIgnoreCase);

        /// <exception cref="OptionsException">A value is wrong; the message names its key.</exception>
        public void Check()
        {
            if (string.Equals(Provider, "Sqlite", StringComparison.OrdinalIgnoreCase)) return;
            if (!IsPostgres) throw new OptionsException("Chika:Store:Provider must be Sqlite or Postgres");
            try
            {
                if (new NpgsqlConnectionStringBuilder(ConnectionString).Host is { Length: > 0 }) return;
            }
            catch (ArgumentException)
            {
                // Its words would quote the string, and a password with it.
            }

            throw new OptionsException("Chika:Store:ConnectionString must say where PostgreSQL is, such as Host=127.0.0.1;Database=chika;Username=chika;Password=…");
        }
    }

    /// <summary>What a SQLite store is to open.</summary>
    public string StoreLocation => Store.ConnectionString.Length > 0 ? Store.ConnectionString : DataDirectory;

    /// <exception cref="OptionsException">A value is wrong; the message names its key.</exception>
    public static ChikaOptions Of(IConfiguration configuration)
    {
        var options = Bound.To<ChikaOptions>(configuration, Section);
        if (string.IsNullOrWhiteSpace(options.DataDirectory)) throw new OptionsException("Chika:DataDirectory must name a folder");
        options.Store.Check();
        _ = options.FrozenAt;
        return options;
    }

    /// <summary>Null while the system's clock is to be used.</summary>
    public DateTimeOffset? FrozenAt
    {
        get
        {
            if (Clock.Length == 0) return null;
            var text = Clock.Trim();
            // Without an offset the instant would depend on the machine.
            var hasOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal);
            return text.Contains('T', StringComparison.Ordinal) && hasOffset && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) && instant.Year >= Core.Rules.RuleBook.FirstMonth.Year
                ? instant
                : throw new OptionsException("Chika:Clock must be a date and time with offset from 2014 on, such as 2026-03-05T09:00:00+07:00");
        }
    }
}
