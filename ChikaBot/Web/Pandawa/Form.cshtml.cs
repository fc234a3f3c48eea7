using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Pandawa;
using ChikaBot.Stores;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Mvc;

namespace ChikaBot.Web.Pandawa;

/// <summary>Step 1: whom it is about, and what is to change.</summary>
[RequestSizeLimit(64 * 1024)]
internal sealed class FormModel(ITicketForms forms, FormDraft draft, FormCheck check, FlowServices services, IPlaces places, Clocks clocks) : TicketPage(forms, clocks)
{
    public const string ProvedByField = "ProvedBy";
    public const string Save = "simpan";
    public const string Continue = "lanjut";
    public const string Change = "ganti";
    private const string Saved = "tersimpan";

    private readonly ITicketForms forms = forms;
    private DraftReading? reading;
    private Dictionary<FormField, FormFault> faults = [];
    private FieldViews views = null!;

    public override int Step => 1;

    public IReadOnlyList<FieldView> Fields { get; private set; } = [];

    /// <summary>Where the birth date is asked; null when nobody is to be proved.</summary>
    public FieldView? ProvedBy { get; private set; }

    /// <summary>Who was proved: the abbreviated name, and the number's end. Null while nobody is.</summary>
    public (string Name, string Number)? Proved { get; private set; }

    public override IReadOnlyList<Problem> Problems =>
    [
        .. ProvedFault is null ? [] : (Problem[])[new Problem("#proved", ProvedFault)],
        .. Fields.SelectMany(view => view.Name == nameof(FormField.Participant) && ProvedBy is not null ? (FieldView[])[view, ProvedBy] : [view])
            .Where(view => view.Fault is not null).Select(view => new Problem("#" + view.Id, $"{view.Label}: {view.Fault}")),
    ];

    public override string ProblemsTitle => reading is null ? base.ProblemsTitle : "Ada yang perlu diperbaiki. Isian yang sudah benar tersimpan.";

    /// <summary>What keeps the participant who was proved from the service.</summary>
    public string? ProvedFault { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Request.Query.ContainsKey(Saved)) Notice = "Tersimpan. Anda bisa melanjutkan kapan saja dari tautan yang sama.";
        await ShowAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var action = Request.Form[ActionField].ToString();
        var read = await draft.ReadAsync(Ticket, field => Typed(field, action), Request.Form[ProvedByField], cancellationToken);
        // Sent twice, the same answers are no conflict.
        if (!AreKept(read.Answers))
        {
            var write = await forms.SaveDraftAsync(Ticket.Number, PostedVersion, read.Answers, cancellationToken);
            if (write.Step != TicketStep.Done)
            {
                var refused = Refused(write);
                if (refused is not RedirectResult) await ShowAsync(cancellationToken);
                return refused;
            }

            Ticket = write.Ticket!;
        }

        faults = new Dictionary<FormField, FormFault>(read.Faults);
        if (action == Continue)
            foreach (var gap in (await check.CheckAsync(Ticket, cancellationToken)).Gaps)
                if (gap.Field is { } field && (field != FormField.Participant || read.ProvedBy is null)) faults.TryAdd(field, gap.Fault);
        if (faults.Count == 0 && read.ProvedBy is null) return Redirect(action == Continue ? PathOf(2) : action == Change ? Root : $"{Root}?{Saved}=1");
        reading = read;
        await ShowAsync(cancellationToken);
        return Faulty();
    }

    private string? Typed(FormField field, string action)
    {
        var typed = Request.Form[field.ToString()].ToString();
        if (field != FormField.Participant || typed.Length > 0) return typed;
        // One who was proved is no input any more.
        return action == Change ? null : Ticket.Answers.GetValueOrDefault(FormField.Participant);
    }

    private bool AreKept(IReadOnlyDictionary<FormField, string> answers) =>
        answers.Count == Ticket.Answers.Count && answers.All(answer => Ticket.Answers.GetValueOrDefault(answer.Key) == answer.Value);

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        views = new FieldViews(Ticket, places.Facilities(Ticket.RegencyCode), services.Rules, Now);
        var specs = ServiceCatalogue.For(Ticket.Service).Fields;
        if (Ticket.Answers.TryGetValue(FormField.Participant, out var digits) && ParticipantKey.Of(digits) is { } key && await services.Directory.FindAsync(key, cancellationToken) is { } participant)
        {
            Proved = (participant.Name.Abbreviated, digits[^4..]);
            specs = [.. specs.Where(spec => spec.Field != FormField.Participant)];
            if (faults.GetValueOrDefault(FormField.Participant) is { } fault) ProvedFault = FaultWords.Of(fault, Now);
        }
        else if (specs.Any(spec => spec.Field == FormField.Participant))
        {
            ProvedBy = views.ProvedBy(ProvedByField, reading is null ? "" : Request.Form[ProvedByField].ToString(), reading?.ProvedBy);
        }

        Fields = [.. specs.Select(View)];
    }

    /// <summary>What will not do stays as it was typed; what was understood is shown back as it was understood.</summary>
    private FieldView View(FieldSpec spec)
    {
        var fault = faults.GetValueOrDefault(spec.Field);
        var isKept = reading is null || reading.Answers.ContainsKey(spec.Field);
        return views.Of(spec, isKept ? null : Request.Form[spec.Field.ToString()].ToString(), fault);
    }
}
