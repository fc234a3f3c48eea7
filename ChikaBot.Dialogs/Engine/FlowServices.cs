using ChikaBot.Core.Contributions;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Reactivation;
using ChikaBot.Core.Regions;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine.Tickets;

namespace ChikaBot.Dialogs.Engine;

/// <summary>What every flow may ask: the directory, the rule book with the calculators over it, and the guard. One for all conversations.</summary>
/// <param name="places">Offices and facilities of the operator's files; null for none.</param>
/// <param name="observer">Told of every move; null outside of reports.</param>
/// <param name="tickets">Requests to PANDAWA; null for none.</param>
/// <param name="histories">Since when participants have what they have; null when nothing is known.</param>
/// <param name="pandawa">What the operator promises; null for the defaults.</param>
/// <param name="tokens">Draws form links; null for random ones.</param>
/// <param name="conversation">What the operator has set about conversations; null for the defaults.</param>
/// <param name="hours">With the operator's special days; null for the usual hours.</param>
/// <param name="persons">Who could come when a person is asked for; null where somebody always can.</param>
public sealed class FlowServices(IParticipantDirectory directory, RuleBook rules, IdentityGuard guard, IComplaintLedger complaints, IPlaces? places = null, IFlowObserver? observer = null, ITicketLedger? tickets = null, IParticipantHistories? histories = null, PandawaOptions? pandawa = null, IFormTokens? tokens = null, ConversationOptions? conversation = null, OfficeHours? hours = null, IPersons? persons = null)
{
    public IParticipantDirectory Directory { get; } = directory;

    public RuleBook Rules { get; } = rules;

    public IdentityGuard Guard { get; } = guard;

    public IComplaintLedger Complaints { get; } = complaints;

    public IPlaces Places { get; } = places ?? new NoPlaces();

    public HolidayCalendar Holidays { get; } = HolidayCalendar.Embedded;

    public OfficeHours OfficeHours { get; } = hours ?? new OfficeHours(rules, HolidayCalendar.Embedded);

    public ITicketLedger Tickets { get; } = tickets ?? new NoTickets();

    public IParticipantHistories Histories { get; } = histories ?? new NoHistories();

    public PandawaOptions Pandawa { get; } = pandawa ?? new PandawaOptions();

    public IFormTokens FormTokens { get; } = tokens ?? new RandomFormTokens();

    public ConversationOptions Conversation { get; } = conversation ?? new ConversationOptions();

    /// <summary>False where a person is asked for in vain.</summary>
    public bool PersonsAreThere => persons?.AreThere ?? true;

    public EligibilityCalculator Eligibility { get; } = new(rules);

    /// <summary>Told of every move; null outside of reports, where nobody pays for it.</summary>
    public IFlowObserver? Observer { get; } = observer;

    public BillCalculator Bills { get; } = new(rules);

    public InstalmentCalculator Instalments { get; } = new(rules);

    public ServiceFineCalculator ServiceFines { get; } = new(rules);

    public StatusCalculator Statuses { get; } = new(rules);

    public ReactivationDoors Doors { get; } = new(rules);
}
