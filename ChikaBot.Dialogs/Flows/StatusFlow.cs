using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>1 Cek Status Peserta: is the card active, and what comes next.</summary>
public sealed class StatusFlow() : ResultFlow(FlowName, new RelatedService(BillFlow.FlowName, new Choice("3", "tagihan", "lihat tagihan", "bill"), StatusTexts.SeeBill))
{
    public const string FlowName = "status";

    public override MenuEntry Menu { get; } = new(1, StatusTexts.Label, ["cek status peserta", "cek status", "status", "status peserta", "status kepesertaan", "cek kartu", "kartu aktif", "check status", "membership"]);

    protected override ValueTask<string> ResultAsync(Participant participant, Turn turn, CancellationToken cancellationToken) =>
        ValueTask.FromResult(StatusTexts.Result(turn.Language, participant, turn.Services.Statuses.Compute(participant, turn.Today), turn.Today, turn.Services.Rules));

    protected override ValueTask<IEnumerable<string>> WhyAsync(Participant participant, Turn turn, CancellationToken cancellationToken) =>
        ValueTask.FromResult(StatusTexts.Why(turn.Language, participant, turn.Services.Statuses.Compute(participant, turn.Today), turn.Today, turn.Services.Rules));
}
