using ChikaBot.Desk;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Pandawa;
using ChikaBot.Stores;
using Microsoft.AspNetCore.Mvc;

namespace ChikaBot.Web.Desk;

/// <summary>One conversation: take it, write as a person, give it back.</summary>
internal sealed class HandoverModel(HandoverReader reader, HandoverDesk desk, TemplateOptions templates, IDeskPulse pulse) : LivePage(pulse)
{
    /// <summary>Drawn with each form: one that is sent twice is done once.</summary>
    [BindProperty]
    public string? Step { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public Handover Handover { get; private set; } = null!;

    public IReadOnlyList<SpokenLine> Lines { get; private set; } = [];

    public string? Fault { get; private set; }

    public bool CanRead => HandoverReader.CanRead(Officer, Handover);

    public bool IsMine => Handover.State == HandoverState.Taken && Handover.Officer == Officer.Name;

    public IEnumerable<AnswerTemplate> Templates => templates.All.Where(template => template.Use == TemplateUse.Conversation);

    public static string NewStep() => Guid.NewGuid().ToString("N");

    public static string PathOf(long id) => $"{HandoversModel.Path}/{id}";

    public async Task<IActionResult> OnGetAsync(long id, string? templat, CancellationToken cancellationToken)
    {
        if (templat is not null && Templates.FirstOrDefault(one => one.Name == templat) is { } template)
            Words = TemplateOptions.Fill(template.Text, new Dictionary<string, string> { ["petugas"] = Officer.DisplayName });
        return await ShowAsync(id, cancellationToken);
    }

    public Task<IActionResult> OnPostTakeAsync(long id, CancellationToken cancellationToken) =>
        DoAsync(id, step => desk.TakeAsync(id, Officer.Name, Officer.DisplayName, step, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostWriteAsync(long id, CancellationToken cancellationToken)
    {
        if ((Words ?? "").Length > HandoverText.MaxLength) return await FailAsync(id, StatusCodes.Status400BadRequest, $"Terlalu panjang: paling banyak {HandoverText.MaxLength} huruf.", cancellationToken);
        return await DoAsync(id, step => desk.WriteAsync(id, Officer.Name, Words ?? "", step, cancellationToken), cancellationToken);
    }

    public Task<IActionResult> OnPostBackAsync(long id, CancellationToken cancellationToken) =>
        DoAsync(id, step => desk.GiveBackAsync(id, Officer.Name, step, cancellationToken), cancellationToken);

    private async Task<IActionResult> DoAsync(long id, Func<string, Task<HandoverStep>> act, CancellationToken cancellationToken)
    {
        if (Step is null || !Guid.TryParseExact(Step, "N", out _)) return BadRequest();
        return await act(Step) switch
        {
            HandoverStep.Done => LocalRedirect(PathOf(id)),
            HandoverStep.Empty => await FailAsync(id, StatusCodes.Status400BadRequest, "Tulis dulu pesannya.", cancellationToken),
            HandoverStep.NoAddress => await FailAsync(id, StatusCodes.Status409Conflict, "Percakapan ini tidak dapat ditulisi: saluran peserta tidak punya alamat.", cancellationToken),
            HandoverStep.Conflict => await FailAsync(id, StatusCodes.Status409Conflict, "Percakapan ini sudah diambil petugas lain. Pesan Anda tidak dikirim.", cancellationToken),
            _ => await FailAsync(id, StatusCodes.Status409Conflict, "Percakapan ini sudah selesai. Pesan Anda tidak dikirim.", cancellationToken),
        };
    }

    private async Task<IActionResult> FailAsync(long id, int status, string words, CancellationToken cancellationToken)
    {
        Fault = words;
        var page = await ShowAsync(id, cancellationToken);
        return Handover is null ? page : Again(status);
    }

    private async Task<IActionResult> ShowAsync(long id, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } handover) return NotFound();
        Handover = handover;
        if (CanRead) Lines = await reader.ReadAsync(handover, Officer, cancellationToken);
        return Page();
    }
}
