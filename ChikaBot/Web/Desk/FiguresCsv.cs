using System.Globalization;
using System.Text;
using ChikaBot.Core.Regions;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Web.Desk;

/// <summary>The days of the figures as a file for spreadsheets: a header, then a line a day. Only dates and numbers, so nothing needs quoting.</summary>
internal static class FiguresCsv
{
    public const string Path = "/desk/laporan.csv";

    public static async Task AnswerAsync(HttpContext context, ITicketDesk desk, Clocks clocks)
    {
        var (officer, now) = (context.OfficerOf()!, clocks.Conversation.GetUtcNow());
        var office = FiguresModel.OfficeOf(context.Request.Query["kantor"], officer);
        var figures = await desk.FiguresAsync(FiguresModel.Regions(office, officer), now, context.RequestAborted);
        var text = new StringBuilder("tanggal,masuk,diputuskan,sesuai_janji,jumlah_penilaian,jumlah_nilai\r\n");
        foreach (var day in figures.Days)
            text.Append(CultureInfo.InvariantCulture, $"{day.Day:yyyy-MM-dd},{day.Confirmed},{day.Decided},{day.WithinPromise},{day.Ratings},{day.RatingSum}\r\n");
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"laporan-pandawa-{now.JakartaDate():yyyy-MM-dd}.csv\"");
        await context.Response.WriteAsync(text.ToString(), context.RequestAborted);
    }
}
