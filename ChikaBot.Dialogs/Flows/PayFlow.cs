using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>7 Cara Bayar Iuran: the steps of each channel for anybody; the family's own number and bill only behind an identity.</summary>
public sealed class PayFlow() : Flow<PayFlow.State, PayFlow.Trigger>(FlowName)
{
    public const string FlowName = "pay";

    private const string ChannelSlot = "channel";
    private const string ChannelPrefix = "channel:";

    private static readonly Offer Account = new("account", AccountTexts.Label, "nomor va", "va", "virtual account", "tagihan", "berapa tagihan");
    private static readonly Offer Tips = new("tips", PayTexts.Tips, "tips", "kapan aktif", "kapan kartu aktif");
    private static readonly Offer Channels = new("channels", PayTexts.OtherChannel, "cara lain", "lain", "another way");
    private static readonly Offer More = ReactivationOffers.More;

    private static readonly IReadOnlyDictionary<string, Offer> Offers =
        Offer.Table([Account, Tips, Channels, More, .. Enum.GetValues<PaymentChannel>().Select(Channel)]);

    public enum State
    {
        AskChannel,
        ChannelShown,
        TipsShown,
        Explained,
        AccountNeeded,
    }

    public enum Trigger
    {
        ChannelChosen,
        TipsWanted,
        More,
        OtherChannel,
        Account,
        Why,
        NotUnderstood,
    }

    public override MenuEntry Menu { get; } = new(7, PayTexts.Label, ["cara bayar iuran", "cara bayar", "bayar", "bayar iuran", "bayar tagihan", "pembayaran", "virtual account", "nomor va", "autodebit", "how to pay", "pay"]);

    public override bool NeedsIdentity => false;

    protected override IReadOnlyList<State> Starts => [State.AskChannel];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves)
    {
        moves.Configure(State.AskChannel)
            .Permit(Trigger.ChannelChosen, State.ChannelShown)
            .Permit(Trigger.TipsWanted, State.TipsShown)
            .Permit(Trigger.Account, State.AccountNeeded)
            .Permit(Trigger.Why, State.Explained)
            .PermitReentry(Trigger.NotUnderstood);
        foreach (var state in new[] { State.ChannelShown, State.TipsShown })
        {
            moves.Configure(state)
                .Permit(Trigger.OtherChannel, State.AskChannel)
                .Permit(Trigger.Account, State.AccountNeeded)
                .Permit(Trigger.Why, State.Explained)
                .PermitReentry(Trigger.NotUnderstood);
        }

        moves.Configure(State.Explained)
            .PermitReentry(Trigger.More)
            .PermitReentry(Trigger.Why)
            .Permit(Trigger.OtherChannel, State.AskChannel)
            .Permit(Trigger.Account, State.AccountNeeded)
            .PermitReentry(Trigger.NotUnderstood);
    }

    protected override State Start(Turn turn) => State.AskChannel;

    protected override ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken) => ValueTask.FromResult(Read(turn));

    protected override ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var (language, rules, today) = (turn.Language, turn.Services.Rules, turn.Today);
        switch (state)
        {
            case State.AskChannel:
                turn.Say(PayTexts.Ask(language), Offer.Make(turn, [.. Enum.GetValues<PaymentChannel>().Select(Channel), Account, Tips]));
                break;
            case State.ChannelShown:
                turn.Say(PayChannelTexts.Text(language, Enum.Parse<PaymentChannel>(turn[ChannelSlot]!), rules, today), Offer.Make(turn, Channels, Account));
                break;
            case State.TipsShown:
                turn.Say(PayTexts.AllTips(language, rules, today), Offer.Make(turn, Channels, Account));
                break;
            case State.Explained:
                var (text, page, pages) = PageTurning.Of(turn, PayReasons.Blocks(language, rules, today));
                turn.Say(text, page < pages - 1 ? Offer.Make(turn, More.Turning(page, pages), Channels, Account) : Offer.Make(turn, Channels, Account));
                break;
            case State.AccountNeeded:
                turn.GoOnWith(AccountFlow.FlowName);
                break;
        }

        return ValueTask.CompletedTask;
    }

    private static Trigger Read(Turn turn)
    {
        var action = Offer.Read(turn, Offers);
        if (action is null && KeywordReading.Read(turn.Text) != Keyword.Why)
        {
            turn.Complain(ResultTexts.NotAChoice(turn.Language));
            return Trigger.NotUnderstood;
        }

        if (action == More.Action)
        {
            PageTurning.ToNext(turn);
            return Trigger.More;
        }

        PageTurning.ToFirst(turn);
        if (action?.StartsWith(ChannelPrefix, StringComparison.Ordinal) == true)
        {
            turn[ChannelSlot] = action[ChannelPrefix.Length..];
            return Trigger.ChannelChosen;
        }

        return action == Tips.Action ? Trigger.TipsWanted
            : action == Channels.Action ? Trigger.OtherChannel
            : action == Account.Action ? Trigger.Account
            : Trigger.Why;
    }

    private static Offer Channel(PaymentChannel channel) => new(ChannelPrefix + channel, language => PayTexts.Channel(language, channel), PayTexts.Words(channel));
}
