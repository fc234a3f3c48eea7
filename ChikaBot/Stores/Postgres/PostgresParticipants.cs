using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Stores.Postgres.Lanes;
using ChikaBot.Stores.Sql;
using ChikaBot.Turns;
using Npgsql;

namespace ChikaBot.Stores.Postgres;

internal sealed class PostgresParticipants(PostgresStore store) : IParticipantDirectory, IParticipantWriter
{
    public ValueTask<Participant?> FindAsync(ParticipantKey key, CancellationToken cancellationToken) =>
        ReadAsync(PostgresParticipantRows.ByNumber, StoredDigits.Of(key.Digits), static reader => reader.Read() ? PostgresParticipantRow.Read(reader) : null, cancellationToken);

    public ValueTask<Family> FamilyAsync(FamilyCardNumber card, CancellationToken cancellationToken) =>
        ReadAsync(
            PostgresParticipantRows.ByFamily,
            StoredDigits.Of(card.Digits),
            reader =>
            {
                var members = new List<Participant>();
                while (reader.Read()) members.Add(PostgresParticipantRow.Read(reader));
                return new Family(card, members);
            },
            cancellationToken);

    public async ValueTask UpsertAsync(IReadOnlyList<Participant> batch, CancellationToken cancellationToken) =>
        await store.Crew.RunAsync(
            session =>
            {
                session.Participants.Save(batch);
                return true;
            },
            CrewMode.WritesAlone,
            cancellationToken);

    public ValueTask<long> CountAsync(CancellationToken cancellationToken) =>
        store.Crew.RunAsync(static session => session.ReadNumber("SELECT count(*) FROM participants"), CrewMode.Reads, cancellationToken);

    private async ValueTask<T> ReadAsync<T>(string sql, long number, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        try
        {
            return await store.Reads.RunAsync(
                sql,
                parameters => parameters.With(number),
                read,
                cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            throw new DirectoryUnavailableException("The participants cannot be read now.", exception);
        }
    }
}
