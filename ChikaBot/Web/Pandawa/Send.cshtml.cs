using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Pandawa;
using ChikaBot.Stores;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Mvc;

namespace ChikaBot.Web.Pandawa;

/// <summary>Step 3: what was said, the agreement, and off it goes.</summary>
[RequestSizeLimit(16 * 1024)]
internal sealed class SendModel(ITicketForms forms, FormCheck check, Clocks clocks) : TicketPage(forms, clocks)
{
    public const string AgreeField = "setuju";

    private readonly ITicketForms forms = forms;
    private FormVerdict verdict = new([], null);

    public override int Step => 3;

    /// <summary>The box is to be ticked; only said after it was forgotten.</summary>
    public bool MissesAgreement { get; private set; }

    public bool IsWhole => verdict.Gaps.Count == 0;

    public override IReadOnlyList<Problem> Problems =>
    [
        .. verdict.Gaps.Select(gap => new Problem(LinkOf(gap), TextOf(gap))),
        .. MissesAgreement ? [new Problem("#" + AgreeField, FaultWords.Of(new FormFault.NotAgreed(), Now))] : Array.Empty<Problem>(),
    ];

    public override string ProblemsTitle => IsWhole ? base.ProblemsTitle : "Masih ada yang kurang";

    public async Task OnGetAsync(CancellationToken cancellationToken) => verdict = await check.CheckAsync(Ticket, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        verdict = await check.CheckAsync(Ticket, cancellationToken);
        MissesAgreement = Request.Form[AgreeField] != "ya";
        if (!IsWhole || MissesAgreement) return Faulty();
        var write = await forms.SubmitAsync(Ticket.Number, PostedVersion, verdict.Nik!, Ticket.Answers, Now, cancellationToken);
        // Pressed twice: the first one has done it.
        if (write.Step == TicketStep.Conflict && write.Ticket!.State == TicketState.Submitted) return Redirect(Root + "/terima");
        return write.Step == TicketStep.Done ? Redirect(Root + "/terima") : Refused(write);
    }

    private string LinkOf(FormGap gap) => gap.Field switch
    {
        null => $"{PathOf(2)}#p-1",
        FormField.Participant when Ticket.Answers.ContainsKey(FormField.Participant) => $"{Root}#proved",
        { } field => $"{Root}#f-{field}",
    };

    private string TextOf(FormGap gap) => gap.Field is { } field ? $"{FieldWords.Label(Ticket.Service, field)}: {FaultWords.Of(gap.Fault, Now)}" : FaultWords.Of(gap.Fault, Now);
}
