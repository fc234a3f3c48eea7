using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Files;
using ChikaBot.Pandawa;
using ChikaBot.Stores;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Mvc;

namespace ChikaBot.Web.Pandawa;

/// <summary>Step 2: the papers, one file each time, so that a slow line loses no more than one.</summary>
[UploadLimit]
internal sealed class DocumentsModel(ITicketForms forms, FormAttachments attachments, Clocks clocks) : TicketPage(forms, clocks)
{
    public const string FileField = "berkas";
    public const string PaperField = "dokumen";
    public const string RemoveField = "hapus";
    private const string Saved = "tersimpan";

    private readonly ITicketForms forms = forms;
    private (Document Paper, string Text)? fault;

    public override int Step => 2;

    public bool IsFull => Ticket.Files.Count >= FormPapers.MaxFiles;

    public override IReadOnlyList<Problem> Problems => [.. Papers.Where(paper => paper.Fault is not null).Select(paper => new Problem($"#{paper.Id}-file", $"{paper.Label}: {paper.Fault}"))];

    public IReadOnlyList<PaperView> Papers
    {
        get
        {
            var views = new List<PaperView>();
            var shown = new HashSet<string>();
            var usual = FormPapers.Of(Ticket.Service, Ticket.Answers);
            foreach (var paper in usual)
            {
                var heading = paper.Purpose != usual[0].Purpose && views.All(view => view.Heading is null) ? FormWords.Case(paper.Purpose) : null;
                var files = Ticket.Files.Where(file => paper.Need.AnyOf.Contains(file.Document) && shown.Add(file.Name)).ToArray();
                var wrong = fault is { } known && paper.Need.AnyOf.Contains(known.Paper) && views.All(view => view.Fault is null) ? known.Text : null;
                views.Add(new PaperView($"p-{views.Count + 1}", heading, FormWords.AsHeading(DocumentTexts.Need(Language.Indonesian, paper.Need)), paper.Required, paper.Need.AnyOf, files, wrong));
            }

            return views;
        }
    }

    /// <summary>Attached before an answer changed what is needed.</summary>
    public IReadOnlyList<TicketFile> Others => [.. Ticket.Files.Where(file => !FormPapers.Of(Ticket.Service, Ticket.Answers).Any(paper => paper.Need.AnyOf.Contains(file.Document)))];

    public void OnGet()
    {
        if (Request.Query.ContainsKey(Saved)) Notice = "Tersimpan.";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var removed = Request.Form[RemoveField].ToString();
        if (removed.Length > 0) return After(await forms.RemoveFileAsync(Ticket.Number, PostedVersion, removed, cancellationToken));
        if (!Enum.TryParse<Document>(Request.Form[PaperField], out var paper) || !FormPapers.Of(Ticket.Service, Ticket.Answers).Any(need => need.Need.AnyOf.Contains(paper))) return BadRequest();
        if (IsFull) return Faulty();
        if (Request.Form.Files[FileField] is not { Length: > 0 } file) return Wrong(paper, "Pilih dulu berkasnya: foto JPEG, PNG atau PDF.");
        try
        {
            await using var content = file.OpenReadStream();
            return After(await attachments.AddAsync(Ticket, PostedVersion, paper, content, cancellationToken));
        }
        catch (FileRefusedException e)
        {
            return Wrong(paper, FaultWords.Of(e.Refusal));
        }
    }

    private IActionResult After(TicketWrite write) => write.Step == TicketStep.Done ? Redirect($"{PathOf(Step)}?{Saved}=1") : Refused(write);

    private IActionResult Wrong(Document paper, string text)
    {
        fault = (paper, text);
        return Faulty();
    }
}
