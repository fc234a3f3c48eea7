using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>2 Cek Tagihan Iuran: what the family owes, and why.</summary>
public sealed class BillFlow() : ResultFlow(FlowName)
{
    public const string FlowName = "bill";

    public override MenuEntry Menu { get; } = new(2, BillTexts.Label, ["cek tagihan iuran", "cek tagihan", "tagihan", "tagihan iuran", "iuran", "tunggakan", "cek tunggakan", "cek iuran", "bill", "check bill"]);

    protected override async ValueTask<string> ResultAsync(Participant participant, Turn turn, CancellationToken cancellationToken)
    {
        var bill = await BillAsync(participant, turn, cancellationToken);
        return BillTexts.Result(turn.Language, bill, participant, turn.Services.Statuses.Compute(participant, turn.Today), turn.Services.Rules);
    }

    protected override async ValueTask<IEnumerable<string>> WhyAsync(Participant participant, Turn turn, CancellationToken cancellationToken) =>
        BillExplanation.Blocks(turn.Language, await BillAsync(participant, turn, cancellationToken), turn.Services.Rules);

    private static async ValueTask<FamilyBill> BillAsync(Participant participant, Turn turn, CancellationToken cancellationToken) =>
        turn.Services.Bills.Compute(await turn.Services.Directory.FamilyAsync(participant.FamilyCard, cancellationToken), turn.Today);
}
