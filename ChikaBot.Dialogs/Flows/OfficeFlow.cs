using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>8 Kantor &amp; Faskes: where, then the office hours there, open or closed now, and the offices and facilities that are known.</summary>
public sealed class OfficeFlow() : Flow<OfficeFlow.State, OfficeFlow.Trigger>("office")
{
    private static readonly Choice FacilityChoice = new(OfficeTexts.OtherListValue, "lihat faskes", "faskes", "puskesmas", "klinik", "rumah sakit", "see facilities", "facilities");
    private static readonly Choice OfficeChoice = new(OfficeTexts.OtherListValue, "lihat kantor", "kantor", "see the office", "office", "offices");
    private static readonly Choice RegionChoice = new(OfficeTexts.OtherRegionValue, "wilayah lain", "daerah lain", "ganti wilayah", "another region");
    private static readonly Choice MoreChoice = new(OfficeTexts.MoreValue, "lanjut", "terus", "lagi", "berikutnya", "next", "go on", "more");

    private static readonly ChoiceSet OnePageOfOffices = new(new(OfficeTexts.WhyValue, "sumber", "lihat sumber", "see the source"), FacilityChoice, RegionChoice);
    private static readonly ChoiceSet PagesOfOffices = new(MoreChoice, FacilityChoice, RegionChoice);
    private static readonly ChoiceSet ExplainedChoices = new(OfficeChoice with { Value = OfficeTexts.WhyValue }, FacilityChoice, RegionChoice);
    private static readonly ChoiceSet OnePageOfFacilities = new(OfficeChoice, RegionChoice);
    private static readonly ChoiceSet PagesOfFacilities = new(MoreChoice, OfficeChoice, RegionChoice);

    public enum State
    {
        AskProvince,
        AskRegency,
        AskWhich,
        Offices,
        Explained,
        Facilities,
    }

    public enum Trigger
    {
        NextPage,
        ProvinceChosen,
        RegencyChosen,
        Unclear,
        Why,
        Offices,
        Facilities,
        OtherRegion,
        NotUnderstood,
    }

    public override MenuEntry Menu { get; } = new(8, OfficeTexts.Label, ["kantor dan faskes", "kantor", "faskes", "alamat kantor", "kantor bpjs", "kantor terdekat", "jam buka", "jam kantor", "puskesmas", "rumah sakit", "klinik", "offices", "office hours", "facilities"]);

    public override bool NeedsIdentity => false;

    protected override IReadOnlyList<State> Starts => [State.AskProvince];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves)
    {
        foreach (var state in Enum.GetValues<State>())
        {
            moves.Configure(state)
                .Permit(Trigger.ProvinceChosen, State.AskRegency)
                .Permit(Trigger.RegencyChosen, State.Offices)
                .Permit(Trigger.Unclear, State.AskWhich)
                .PermitReentry(Trigger.NotUnderstood);
        }

        foreach (var state in new[] { State.AskProvince, State.AskRegency, State.Offices, State.Facilities }) moves.Configure(state).PermitReentry(Trigger.NextPage);
        foreach (var state in new[] { State.Offices, State.Explained, State.Facilities }) moves.Configure(state).Permit(Trigger.Why, State.Explained).Permit(Trigger.OtherRegion, State.AskProvince);
        foreach (var state in new[] { State.Offices, State.Explained }) moves.Configure(state).Permit(Trigger.Facilities, State.Facilities);
        foreach (var state in new[] { State.Explained, State.Facilities }) moves.Configure(state).Permit(Trigger.Offices, State.Offices);
    }

    protected override State Start(Turn turn) => State.AskProvince;

    protected override ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var trigger = state switch
        {
            State.AskProvince => Of(RegionPicker.ReadProvince(turn)),
            State.AskRegency => Of(RegionPicker.ReadRegency(turn)),
            State.AskWhich => Of(RegionPicker.ReadWhich(turn)),
            _ => ReadShown(state, turn),
        };
        if (trigger == Trigger.NotUnderstood)
            turn.Complain(state is State.AskProvince or State.AskRegency or State.AskWhich ? RegionTexts.NotARegion(turn.Language) : OfficeTexts.NotAChoice(turn.Language));
        return ValueTask.FromResult(trigger);
    }

    protected override ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        switch (state)
        {
            case State.AskProvince:
                RegionPicker.AskProvince(turn, OfficeTexts.AskProvince(language));
                break;
            case State.AskRegency:
                RegionPicker.AskRegency(turn);
                break;
            case State.AskWhich:
                RegionPicker.AskWhich(turn);
                break;
            case State.Offices:
                SayPage(OfficePages(turn), turn, OfficeTexts.Why(language), OfficeTexts.Facilities(language));
                break;
            case State.Explained:
                var regency = RegionPicker.Chosen(turn)!;
                turn.Say(
                    OfficeTexts.Explanation(language, regency, Status(turn, regency), turn.Services.Holidays.Decree(Status(turn, regency).Local.Year)),
                    OfficeTexts.BackToOffices(language, OfficeTexts.WhyValue), OfficeTexts.Facilities(language), OfficeTexts.OtherRegion(language), EngineTexts.BackToMenu(language));
                break;
            case State.Facilities:
                SayPage(FacilityPages(turn), turn, null, OfficeTexts.BackToOffices(language, OfficeTexts.OtherListValue));
                break;
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Under a result: a region's name, or one of the numbers.</summary>
    private static Trigger ReadShown(State state, Turn turn)
    {
        if (KeywordReading.Read(turn.Text) == Keyword.Why) return Trigger.Why;
        var named = Of(RegionPicker.ReadName(turn));
        if (named != Trigger.NotUnderstood) return named;
        var pages = state switch { State.Offices => OfficePages(turn).Count, State.Facilities => FacilityPages(turn).Count, _ => 1 };
        if (ChoiceReading.Read(turn.Text, ChoicesUnder(state, pages)) is not ChoiceReading.Understood(var value)) return Trigger.NotUnderstood;
        switch (value)
        {
            case OfficeTexts.OtherListValue:
                turn[PageSlot.Name] = null;
                return state == State.Facilities ? Trigger.Offices : Trigger.Facilities;
            case OfficeTexts.OtherRegionValue:
                RegionPicker.Clear(turn);
                return Trigger.OtherRegion;
            default:
                if (pages > 1) return PageSlot.Next(turn, pages, Trigger.NextPage);
                if (state == State.Offices) return Trigger.Why;
                turn[PageSlot.Name] = null;
                return Trigger.Offices;
        }
    }

    private static ChoiceSet ChoicesUnder(State state, int pages) => state switch
    {
        State.Offices => pages > 1 ? PagesOfOffices : OnePageOfOffices,
        State.Explained => ExplainedChoices,
        _ => pages > 1 ? PagesOfFacilities : OnePageOfFacilities,
    };

    private static Trigger Of(RegionAnswer answer) => answer switch
    {
        RegionAnswer.NextPage => Trigger.NextPage,
        RegionAnswer.Province => Trigger.ProvinceChosen,
        RegionAnswer.Regency => Trigger.RegencyChosen,
        RegionAnswer.Unclear => Trigger.Unclear,
        _ => Trigger.NotUnderstood,
    };

    private static OfficeStatus Status(Turn turn, Regency regency) => turn.Services.OfficeHours.At(turn.Now, ProvinceTimeZones.Of(regency.ProvinceCode));

    private static IReadOnlyList<string> OfficePages(Turn turn)
    {
        var regency = RegionPicker.Chosen(turn)!;
        return Pages.Of(OfficeTexts.Offices(turn.Language, regency, Status(turn, regency), turn.Services.Places.Offices(regency.Code)));
    }

    private static IReadOnlyList<string> FacilityPages(Turn turn)
    {
        var regency = RegionPicker.Chosen(turn)!;
        return Pages.Of(OfficeTexts.FacilitiesOf(turn.Language, regency, turn.Services.Places.Facilities(regency.Code)));
    }

    /// <param name="single">What 1 is for when there is no other page; null for nothing.</param>
    private static void SayPage(IReadOnlyList<string> pages, Turn turn, ReplyOption? single, ReplyOption otherList)
    {
        // The operator may have shortened the file since the last turn.
        var page = Math.Min(PageSlot.Of(turn), pages.Count - 1);
        var first = pages.Count == 1 ? single : OfficeTexts.More(turn.Language, page == pages.Count - 1 ? 1 : page + 2, pages.Count);
        turn.Say(pages[page], [.. first is null ? [] : new[] { first }, otherList, OfficeTexts.OtherRegion(turn.Language), EngineTexts.BackToMenu(turn.Language)]);
    }
}
