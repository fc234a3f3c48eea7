using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;
using static ChikaBot.Dialogs.Flows.PandawaOffers;

namespace ChikaBot.Dialogs.Flows;

/// <summary>6 Layanan PANDAWA: service, region, office, papers, then a ticket with the link of its form. What comes after it is <see cref="TicketFlow"/>'s.</summary>
public sealed class PandawaFlow() : Flow<PandawaFlow.State, PandawaFlow.Trigger>(FlowName)
{
    public const string FlowName = "pandawa";

    private const string ServiceSlot = "service";

    /// <summary>The ticket that is there already.</summary>
    private const string TicketSlot = "ticket";

    private static readonly ChoiceSet Services = new([.. ServiceCatalogue.All.Select(entry => new Choice(
        PandawaTexts.Value(entry.Service), [ServiceTexts.Name(Language.Indonesian, entry.Service), ServiceTexts.Name(Language.English, entry.Service), .. ServiceTexts.Words(entry.Service)]))]);

    public enum State
    {
        AskService,
        ServiceShown,
        AskProvince,
        AskRegency,
        AskWhich,
        Office,
        Papers,
        Explained,
        Existing,
        TooMany,
        Given,
        TicketNeeded,
    }

    public enum Trigger
    {
        ServiceChosen,
        OtherService,
        GoOn,
        NextPage,
        ProvinceChosen,
        RegencyChosen,
        Unclear,
        OtherRegion,
        Why,
        Agree,
        Existing,
        TooMany,
        Look,
        NotUnderstood,
    }

    public override MenuEntry Menu { get; } = new(6, PandawaTexts.Label, ["layanan pandawa", "pandawa", "pandawa services", "formulir", "ubah data", "pindah faskes", "pindah kelas", "daftar bayi", "daftar baru"]);

    public override bool NeedsIdentity => false;

    protected override IReadOnlyList<State> Starts => [State.AskService];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves)
    {
        moves.Configure(State.AskService).Permit(Trigger.ServiceChosen, State.ServiceShown).Permit(Trigger.TooMany, State.TooMany).PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.ServiceShown).Permit(Trigger.GoOn, State.AskProvince).Permit(Trigger.OtherService, State.AskService).PermitReentry(Trigger.NotUnderstood);
        foreach (var state in new[] { State.AskProvince, State.AskRegency, State.AskWhich })
        {
            moves.Configure(state)
                .Permit(Trigger.ProvinceChosen, State.AskRegency)
                .Permit(Trigger.RegencyChosen, State.Office)
                .Permit(Trigger.Existing, State.Existing)
                .Permit(Trigger.Unclear, State.AskWhich)
                .PermitReentry(Trigger.NotUnderstood);
        }

        foreach (var state in new[] { State.AskProvince, State.AskRegency, State.Office, State.Papers, State.Explained }) moves.Configure(state).PermitReentry(Trigger.NextPage);
        moves.Configure(State.Office).Permit(Trigger.GoOn, State.Papers).Permit(Trigger.OtherRegion, State.AskProvince).PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.Papers)
            .Permit(Trigger.Agree, State.Given)
            .Permit(Trigger.Existing, State.Existing)
            .Permit(Trigger.TooMany, State.TooMany)
            .Permit(Trigger.Why, State.Explained)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.Explained)
            .Permit(Trigger.GoOn, State.Papers)
            .PermitReentry(Trigger.Why)
            .PermitReentry(Trigger.NotUnderstood);
        foreach (var state in new[] { State.Existing, State.TooMany }) moves.Configure(state).Permit(Trigger.Look, State.TicketNeeded).PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.Existing).Permit(Trigger.OtherService, State.AskService);
    }

    protected override State Start(Turn turn) => State.AskService;

    protected override async ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var trigger = state switch
        {
            State.AskService => await ReadServiceAsync(turn, cancellationToken),
            State.AskProvince => await OfAsync(RegionPicker.ReadProvince(turn), turn, cancellationToken),
            State.AskRegency => await OfAsync(RegionPicker.ReadRegency(turn), turn, cancellationToken),
            State.AskWhich => await OfAsync(RegionPicker.ReadWhich(turn), turn, cancellationToken),
            _ => await ReadOfferAsync(state, turn, cancellationToken),
        };
        if (trigger == Trigger.NotUnderstood)
            turn.Complain(state is State.AskProvince or State.AskRegency or State.AskWhich ? RegionTexts.NotARegion(turn.Language) : ResultTexts.NotAChoice(turn.Language));
        return trigger;
    }

    protected override async ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        switch (state)
        {
            case State.AskService:
                RegionPicker.Clear(turn);
                turn.Say(PandawaTexts.AskService(language), PandawaTexts.Services(language));
                break;
            case State.ServiceShown:
                turn.Say(PandawaTexts.Service(language, Service(turn), await ClosedAsync(turn, cancellationToken)), Offer.Make(turn, Next, OtherService));
                break;
            case State.AskProvince:
                RegionPicker.AskProvince(turn, PandawaTexts.AskProvince(language));
                break;
            case State.AskRegency:
                RegionPicker.AskRegency(turn, PandawaTexts.Step(language, 2));
                break;
            case State.AskWhich:
                RegionPicker.AskWhich(turn, PandawaTexts.Step(language, 2));
                break;
            case State.Office:
                SayPages(turn, 3, OfficeBlocks(turn), Next, OtherRegion);
                break;
            case State.Papers:
                SayPages(turn, 4, PandawaTexts.Requirements(language, Service(turn), ServiceRuleTexts.Of(language, Service(turn), turn.Services.Rules, turn.Today)), AskTicket, Why);
                break;
            case State.Explained:
                SayPages(turn, 4, ServiceRuleTexts.Why(language, Service(turn), turn.Services.Rules, turn.Today), Papers);
                break;
            case State.Existing:
                // It may have been erased in another conversation of the same sender.
                if (await OwnTickets.FindAsync(turn[TicketSlot], turn, cancellationToken) is { } existing) turn.Say(PandawaTexts.Existing(language, existing), Offer.Make(turn, Look, OtherService));
                else turn.GoOnWith(FlowName);
                break;
            case State.TooMany:
                turn.Say(PandawaTexts.TooMany(language, await OwnTickets.OpenAsync(turn, cancellationToken)), Offer.Make(turn, Look));
                break;
            case State.Given:
                await NewTicket.GiveAsync(turn, Service(turn), RegionPicker.Chosen(turn)!, cancellationToken);
                break;
            case State.TicketNeeded:
                if (turn[TicketSlot] is { } number) turn.GoOnWith(TicketFlow.FlowName, TicketFlow.NumberSlot, number);
                else turn.GoOnWith(TicketFlow.FlowName);
                break;
        }
    }

    private static async ValueTask<Trigger> ReadServiceAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (ChoiceReading.Read(turn.Text, Services) is not ChoiceReading.Understood(var value)) return Trigger.NotUnderstood;
        turn[ServiceSlot] = value;
        turn[TicketSlot] = null;
        return (await OwnTickets.OpenAsync(turn, cancellationToken)).Count < OwnTickets.MaxOpen ? Trigger.ServiceChosen : Trigger.TooMany;
    }

    private static async ValueTask<Trigger> OfAsync(RegionAnswer answer, Turn turn, CancellationToken cancellationToken) => answer switch
    {
        RegionAnswer.NextPage => Trigger.NextPage,
        RegionAnswer.Province => Trigger.ProvinceChosen,
        RegionAnswer.Regency => await HasAsync(turn, cancellationToken) ? Trigger.Existing : Trigger.RegencyChosen,
        RegionAnswer.Unclear => Trigger.Unclear,
        _ => Trigger.NotUnderstood,
    };

    private static async ValueTask<Trigger> ReadOfferAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var action = Offer.Read(turn, All, confirms: true);
        if (action is null && state is State.Papers or State.Explained && KeywordReading.Read(turn.Text) == Keyword.Why) action = Why.Action;
        if (action is null) return Trigger.NotUnderstood;
        if (action == More.Action)
        {
            PageTurning.ToNext(turn);
            return Trigger.NextPage;
        }

        PageTurning.ToFirst(turn);
        if (action == OtherRegion.Action) RegionPicker.Clear(turn);
        return action == AskTicket.Action ? await AgreeAsync(turn, cancellationToken)
            : action == OtherService.Action ? Trigger.OtherService
            : action == OtherRegion.Action ? Trigger.OtherRegion
            : action == Why.Action ? Trigger.Why
            : action == Look.Action ? Trigger.Look
            : Trigger.GoOn;
    }

    /// <summary>A ticket may have been made since in another conversation of the same sender.</summary>
    private static async ValueTask<Trigger> AgreeAsync(Turn turn, CancellationToken cancellationToken) =>
        await HasAsync(turn, cancellationToken) ? Trigger.Existing
        : (await OwnTickets.OpenAsync(turn, cancellationToken)).Count < OwnTickets.MaxOpen ? Trigger.Agree
        : Trigger.TooMany;

    private static async ValueTask<bool> HasAsync(Turn turn, CancellationToken cancellationToken)
    {
        var region = RegionPicker.Chosen(turn)!.Code;
        turn[TicketSlot] = (await OwnTickets.OpenAsync(turn, cancellationToken)).FirstOrDefault(ticket => ticket.Service == Service(turn) && ticket.RegencyCode == region)?.Number;
        return turn[TicketSlot] is not null;
    }

    /// <summary>Known only of one whose data is open; null when nothing stands in the way.</summary>
    private static async ValueTask<Eligibility?> ClosedAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await turn.ProvedParticipantAsync(cancellationToken) is not { } participant) return null;
        var family = await turn.Services.Directory.FamilyAsync(participant.FamilyCard, cancellationToken);
        var history = await turn.Services.Histories.FindAsync(participant.Nik, cancellationToken);
        var found = turn.Services.Eligibility.Compute(Service(turn), participant, family, history, turn.Today);
        return found.IsEligible ? null : found;
    }

    private static IEnumerable<string> OfficeBlocks(Turn turn)
    {
        var regency = RegionPicker.Chosen(turn)!;
        var zone = ProvinceTimeZones.Of(regency.ProvinceCode);
        var status = turn.Services.OfficeHours.At(turn.Now, zone);
        var blocks = OfficeTexts.Offices(turn.Language, regency, status, turn.Services.Places.Offices(regency.Code));
        return status.IsOpen ? blocks : blocks.Prepend(PandawaTexts.Night(turn.Language, status, zone));
    }

    private static void SayPages(Turn turn, int step, IEnumerable<string> blocks, params IReadOnlyList<Offer> atTheEnd)
    {
        var (text, page, pages) = PageTurning.Of(turn, blocks);
        turn.Say(PandawaTexts.Step(turn.Language, step) + "\n" + text, page < pages - 1 ? Offer.Make(turn, [More.Turning(page, pages), .. atTheEnd]) : Offer.Make(turn, atTheEnd));
    }

    private static PandawaService Service(Turn turn) => ServiceCatalogue.All.First(entry => PandawaTexts.Value(entry.Service) == turn[ServiceSlot]).Service;
}
