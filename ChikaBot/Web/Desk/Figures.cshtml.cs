using System.Globalization;
using ChikaBot.Core.Regions;
using ChikaBot.Desk;
using ChikaBot.Stores;
using ChikaBot.Turns;
using Microsoft.AspNetCore.WebUtilities;

namespace ChikaBot.Web.Desk;

/// <summary>How the desk does: of one's own offices, for supervisors of all or of one.</summary>
internal sealed class FiguresModel(ITicketDesk desk, Clocks clocks) : DeskPage
{
    public const string Path = "/desk/laporan";

    public string? Office { get; private set; }

    public DeskFigures Figures { get; private set; } = null!;

    public DayChart Chart { get; private set; } = null!;

    public IEnumerable<Regency> Offices => IsSupervisor ? Regencies.All : Officer.Offices.Select(Regencies.Find).OfType<Regency>();

    public string Csv => Office is null ? FiguresCsv.Path : QueryHelpers.AddQueryString(FiguresCsv.Path, "kantor", Office);

    public string WithinPromise => Figures.Decided == 0 ? "belum ada" : string.Create(CultureInfo.InvariantCulture, $"{100 * Figures.WithinPromise / Figures.Decided}%");

    public string Rating => Figures.Rating is { } rating ? rating.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + " dari 5" : "belum ada";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Office = OfficeOf(Request.Query["kantor"], Officer);
        Figures = await desk.FiguresAsync(Regions(Office, Officer), clocks.Conversation.GetUtcNow(), cancellationToken);
        Chart = new DayChart(Figures.Days);
    }

    /// <summary>Null for an unknown office and for one that is not the officer's: then all of theirs are counted.</summary>
    public static string? OfficeOf(string? code, Officer officer) =>
        Regencies.Find(code) is { } regency && (officer.Role == OfficerRole.Supervisor || officer.Offices.Contains(regency.Code)) ? regency.Code : null;

    /// <summary>Null for all.</summary>
    public static IReadOnlyList<string>? Regions(string? office, Officer officer) => office is not null ? [office] : officer.Role == OfficerRole.Supervisor ? null : officer.Offices;
}
