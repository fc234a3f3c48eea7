using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>The part of 7 Cara Bayar Iuran that needs an identity: the family's virtual account and what is due. A virtual account holds the card number.</summary>
public sealed class AccountFlow() : ResultFlow(FlowName, new RelatedService(PayFlow.FlowName, new Choice("3", "cara bayar", "cara bayar lain", "bayar", "how to pay"), AccountTexts.HowToPay))
{
    public const string FlowName = "account";

    protected override async ValueTask<string> ResultAsync(Participant participant, Turn turn, CancellationToken cancellationToken) => AccountTexts.Result(
        turn.Language,
        participant,
        turn.Services.Statuses.Compute(participant, turn.Today),
        await BillAsync(participant, turn, cancellationToken),
        turn.Services.Rules);

    protected override async ValueTask<IEnumerable<string>> WhyAsync(Participant participant, Turn turn, CancellationToken cancellationToken) =>
        BillExplanation.Blocks(turn.Language, await BillAsync(participant, turn, cancellationToken), turn.Services.Rules)
            .Concat(participant.PaysOwnContribution ? PayReasons.Accounts(turn.Language, turn.Services.Rules, turn.Today) : []);

    private static async ValueTask<FamilyBill> BillAsync(Participant participant, Turn turn, CancellationToken cancellationToken) =>
        turn.Services.Bills.Compute(await turn.Services.Directory.FamilyAsync(participant.FamilyCard, cancellationToken), turn.Today);
}
