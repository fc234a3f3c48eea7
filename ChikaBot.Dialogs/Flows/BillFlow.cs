using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>2 Cek Tagihan Iuran: what the family owes, and why.</summary>
public sealed class BillFlow() : ResultFlow(FlowName, Pay, Instalments)
{
    public const string FlowName = "bill";

    private static readonly RelatedService Pay = new(PayFlow.FlowName, new Choice("3", "cara bayar", "bayar", "membayar", "bayar di mana", "how to pay", "pay"), AccountTexts.HowToPay);

    private static readonly RelatedService Instalments = new(
        InstalmentFlow.FlowName,
        new Choice("4", "cicil tunggakan", "cicil", "cicilan", "dicicil", "nyicil", "angsur", "sanggup", "sanggup bayar", "mampu", "mampu bayar", "instalments", "cannot", "cannot pay"),
        BillTexts.Instalments);

    public override MenuEntry Menu { get; } = new(2, BillTexts.Label, ["cek tagihan iuran", "cek tagihan", "tagihan", "tagihan iuran", "iuran", "tunggakan", "cek tunggakan", "cek iuran", "bill", "check bill"]);

    protected override async ValueTask<string> ResultAsync(Participant participant, Turn turn, CancellationToken cancellationToken)
    {
        var bill = await BillAsync(participant, turn, cancellationToken);
        return BillTexts.Result(turn.Language, bill, participant, turn.Services.Statuses.Compute(participant, turn.Today), turn.Services.Rules, ResultTexts.Options + Offered(turn).Count());
    }

    protected override async ValueTask<IEnumerable<string>> WhyAsync(Participant participant, Turn turn, CancellationToken cancellationToken) =>
        BillExplanation.Blocks(turn.Language, await BillAsync(participant, turn, cancellationToken), turn.Services.Rules);

    /// <summary>Whoever owes nothing has nothing to pay; instalments are offered when the family's months give a plan.</summary>
    protected override async ValueTask<IEnumerable<RelatedService>> RelatedAsync(Participant participant, Turn turn, CancellationToken cancellationToken)
    {
        var family = await turn.Services.Directory.FamilyAsync(participant.FamilyCard, cancellationToken);
        if (turn.Services.Bills.Compute(family, turn.Today).Total.IsZero) return [];
        return turn.Services.Instalments.Compute(family, turn.Today).Plans.Count > 0 ? [Pay, Instalments] : [Pay];
    }

    private static async ValueTask<FamilyBill> BillAsync(Participant participant, Turn turn, CancellationToken cancellationToken) =>
        turn.Services.Bills.Compute(await turn.Services.Directory.FamilyAsync(participant.FamilyCard, cancellationToken), turn.Today);
}
