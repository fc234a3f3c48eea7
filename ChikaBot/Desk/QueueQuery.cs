using System.Globalization;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Stores;
using Microsoft.AspNetCore.WebUtilities;

namespace ChikaBot.Desk;

/// <summary>Which tickets a queue page shows, as its address says it. What cannot be read is left out.</summary>
/// <param name="Office">A regency code the officer may see; null for all of theirs.</param>
/// <param name="State">One of <see cref="States"/>.</param>
/// <param name="WaitingDays">Only those that wait that many days or longer; null for all.</param>
/// <param name="Promise">One of <see cref="Promises"/>; null for all.</param>
/// <param name="Mine">Only those that the officer has.</param>
/// <param name="Page">From 1.</param>
internal sealed record QueueQuery(string? Office, PandawaService? Service, string State, int? WaitingDays, string? Promise, bool Mine, int Page)
{
    public const int PageSize = 25;
    public const string AtDesk = "terbuka";
    public const string Overdue = "lewat";
    public const string Today = "hari-ini";

    /// <summary>By the names that stand in addresses.</summary>
    public static readonly IReadOnlyDictionary<string, TicketState[]> States = new Dictionary<string, TicketState[]>
    {
        [AtDesk] = [TicketState.Waiting, TicketState.InReview],
        ["menunggu"] = [TicketState.Waiting],
        ["diperiksa"] = [TicketState.InReview],
        ["koreksi"] = [TicketState.CorrectionAsked],
        ["pilih-kelas"] = [TicketState.AwaitingClass],
        ["selesai"] = [TicketState.Done],
        ["ditolak"] = [TicketState.Rejected],
        ["semua"] = [.. Enum.GetValues<TicketState>().Except([TicketState.Opened, TicketState.Submitted])],
    };

    public static readonly IReadOnlyList<string> Promises = [Overdue, Today];

    public static readonly IReadOnlyList<int> Ages = [1, 2, 3, 7, 14];

    private const int LastPage = 100_000;

    public static QueueQuery Read(IQueryCollection query, Officer officer)
    {
        var office = Regencies.Find(query["kantor"])?.Code;
        // Another's office is not an error of the address: it shows nothing but one's own.
        if (office is not null && officer.Role != OfficerRole.Supervisor && !officer.Offices.Contains(office)) office = null;
        return new QueueQuery(
            office,
            Number(query["layanan"]) is { } service && Enum.IsDefined((PandawaService)service) ? (PandawaService)service : null,
            States.ContainsKey(query["keadaan"].ToString()) ? query["keadaan"].ToString() : AtDesk,
            Number(query["umur"]) is { } age && Ages.Contains(age) ? age : null,
            Promises.Contains(query["janji"].ToString()) ? query["janji"].ToString() : null,
            query["petugas"] == "saya",
            Math.Clamp(Number(query["hal"]) ?? 1, 1, LastPage));
    }

    /// <summary>The same page of the list without choices.</summary>
    public QueueQuery Everything => new(null, null, AtDesk, null, null, false, Page);

    public int Skip => (Page - 1) * PageSize;

    public TicketFilter Filter(Officer officer, DateTimeOffset now) => new(
        Office is not null ? [Office] : officer.Role == OfficerRole.Supervisor ? null : officer.Offices,
        Service,
        States[State],
        Mine ? officer.Name : null,
        WaitingDays is { } days ? now.AddDays(-days) : null,
        Promise switch
        {
            Overdue => now,
            Today => new DateTimeOffset(now.JakartaDate().AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours((int)IndonesianTimeZone.Wib)),
            _ => null,
        });

    /// <summary>The address of this very list on another page.</summary>
    public string Address(string path, int page) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["kantor"] = Office,
        ["layanan"] = Service is { } service ? Text((int)service) : null,
        ["keadaan"] = State == AtDesk ? null : State,
        ["umur"] = WaitingDays is { } days ? Text(days) : null,
        ["janji"] = Promise,
        ["petugas"] = Mine ? "saya" : null,
        ["hal"] = page == 1 ? null : Text(page),
    }.Where(part => part.Value is not null).ToDictionary());

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
