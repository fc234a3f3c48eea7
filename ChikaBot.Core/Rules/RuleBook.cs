using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Core.Rules;

/// <summary>
/// Every figure of the law that ChikaBot says or counts with: dated, with article and source. Checked whole at load; immutable, safe for
/// many threads.
/// </summary>
public sealed class RuleBook
{
    /// <summary>JKN began on 2014-01-01: nobody owes for an earlier month.</summary>
    public static readonly Month FirstMonth = new(2014, 1);

    private readonly IReadOnlyDictionary<string, RuleSeries> series;
    private readonly TariffTable[] tariffs;

    private RuleBook(IReadOnlyDictionary<string, RuleSeries> series)
    {
        this.series = series;
        tariffs = [.. Enum.GetValues<CareClass>().Order().Select(careClass => TariffTable.Of(this, careClass))];
    }

    /// <summary>The book that ships with ChikaBot (Rules/rules.json).</summary>
    public static RuleBook Embedded { get; } = LoadEmbedded();

    /// <summary>Every series, in order of key.</summary>
    public IEnumerable<RuleSeries> AllSeries => series.Values.OrderBy(one => one.Key, StringComparer.Ordinal);

    /// <summary>Day of the month by which the running month is to be paid.</summary>
    public RuleSeries DueDay => series[RuleKeys.DueDay];

    /// <summary>Cover ends this many months after the first of the oldest unpaid month: 1 is the 1st of the next month.</summary>
    public RuleSeries SuspensionAfterMonths => series[RuleKeys.SuspensionAfterMonths];

    /// <summary>The most months of arrears that are billed, the newest ones; the running month comes on top.</summary>
    public RuleSeries ArrearsCapMonths => series[RuleKeys.ArrearsCapMonths];

    /// <summary>What to choose in a payment channel to clear everything up to the running month.</summary>
    public RuleSeries MonthsToChoose => series[RuleKeys.MonthsToChoose];

    /// <summary>Virtual accounts per family card, from 2016-09-01.</summary>
    public RuleSeries FamilyVirtualAccount => series[RuleKeys.FamilyVirtualAccount];

    /// <summary>Hours until a payment shows in the status, as a rule.</summary>
    public RuleSeries UpdateHours => series[RuleKeys.UpdateHours];

    /// <summary>Working days until a payment shows in the status, at the longest.</summary>
    public RuleSeries UpdateWorkingDays => series[RuleKeys.UpdateWorkingDays];

    /// <summary>A new PBPU/BP participant pays first on this day after registration at the earliest.</summary>
    public RuleSeries FirstPaymentFromDay => series[RuleKeys.FirstPaymentFromDay];

    /// <summary>A new PBPU/BP participant pays first by this day after registration.</summary>
    public RuleSeries FirstPaymentToDay => series[RuleKeys.FirstPaymentToDay];

    /// <summary>PPU or PBI who go on as PBPU wait for nothing when they pay by this many months after the month of the stop.</summary>
    public RuleSeries SwitchPayByMonths => series[RuleKeys.SwitchPayByMonths];

    /// <summary>Months of benefit without contribution for a laid-off employee with proof.</summary>
    public RuleSeries LaidOffBenefitMonths => series[RuleKeys.LaidOffBenefitMonths];

    /// <summary>Months of bridge for PBI participants removed then; 0 when there is none.</summary>
    public RuleSeries PbiBridgeMonths => series[RuleKeys.PbiBridgeMonths];

    /// <summary>Months after the removal within which PBI can be asked for again; 0 is no limit.</summary>
    public RuleSeries PbiReturnLimitMonths => series[RuleKeys.PbiReturnLimitMonths];

    /// <summary>Age in years at which a child's cover through the parents ends.</summary>
    public RuleSeries ChildMaxAge => series[RuleKeys.ChildMaxAge];

    /// <summary>The same for a child in formal study, unmarried and without income.</summary>
    public RuleSeries StudentMaxAge => series[RuleKeys.StudentMaxAge];

    /// <summary>Late fee per month, basis points of the contribution owed; 0 since 2016-07-01.</summary>
    public RuleSeries LateFeeRate => series[RuleKeys.LateFeeRate];

    /// <summary>Months for which a late fee counts at most; 0 since 2016-07-01.</summary>
    public RuleSeries LateFeeMaxMonths => series[RuleKeys.LateFeeMaxMonths];

    /// <summary>Service fine (denda pelayanan), basis points of the cost of care per month owed; 0 before 2016-07-01.</summary>
    public RuleSeries ServiceFineRate => series[RuleKeys.ServiceFineRate];

    /// <summary>Days from becoming active again within which inpatient care is fined.</summary>
    public RuleSeries ServiceFineWithinDays => series[RuleKeys.ServiceFineWithinDays];

    /// <summary>Months owed that count for the service fine at most.</summary>
    public RuleSeries ServiceFineMaxMonths => series[RuleKeys.ServiceFineMaxMonths];

    /// <summary>The highest service fine, rupiah.</summary>
    public RuleSeries ServiceFineMaxAmount => series[RuleKeys.ServiceFineMaxAmount];

    /// <summary>Which instalment programme runs: 1 REHAB, 2 New REHAB 2.0; begins in 2022, and so do the other series of it.</summary>
    public RuleSeries InstalmentProgramme => series[RuleKeys.InstalmentProgramme];

    /// <summary>The fewest months owed with which arrears may be paid in instalments.</summary>
    public RuleSeries InstalmentMinMonths => series[RuleKeys.InstalmentMinMonths];

    /// <summary>The most months owed with which they may.</summary>
    public RuleSeries InstalmentMaxMonths => series[RuleKeys.InstalmentMaxMonths];

    public RuleSeries InstalmentMinTenor => series[RuleKeys.InstalmentMinTenor];

    public RuleSeries InstalmentMaxTenor => series[RuleKeys.InstalmentMaxTenor];

    /// <summary>Months owed that there must be for each instalment: 2 bounds the tenor by half the months owed, 0 does not bound it.</summary>
    public RuleSeries InstalmentMonthsEach => series[RuleKeys.InstalmentMonthsEach];

    /// <summary>Day of the month until which one can register for instalments.</summary>
    public RuleSeries InstalmentLastDay(int month) => series[month == 2 ? RuleKeys.InstalmentLastDayFebruary : RuleKeys.InstalmentLastDay];

    /// <summary>The fewest months that a former PBPU/BP participant, now in another segment, must owe for instalments; from 2025-02-03.</summary>
    public RuleSeries FormerPayerMinMonths => series[RuleKeys.FormerPayerMinMonths];

    public RuleSeries FormerPayerMaxTenor => series[RuleKeys.FormerPayerMaxTenor];

    /// <summary>The smallest instalment of a former PBPU/BP participant, rupiah.</summary>
    public RuleSeries FormerPayerMinAmount => series[RuleKeys.FormerPayerMinAmount];

    /// <summary>Whether arrears are written off (pemutihan); 0 is "announced, not in force as of the row's checkedOn".</summary>
    public RuleSeries WriteOff => series[RuleKeys.WriteOff];

    /// <summary>Employer's part of an employee's contribution, basis points of the wage.</summary>
    public RuleSeries PpuEmployerRate => series[RuleKeys.PpuEmployerRate];

    /// <summary>Employee's own part, basis points of the wage.</summary>
    public RuleSeries PpuEmployeeRate => series[RuleKeys.PpuEmployeeRate];

    /// <summary>Wage above which nothing more is owed, rupiah a month.</summary>
    public RuleSeries PpuWageCeiling => series[RuleKeys.PpuWageCeiling];

    public RuleSeries PpuCoveredSpouses => series[RuleKeys.PpuCoveredSpouses];

    public RuleSeries PpuCoveredChildren => series[RuleKeys.PpuCoveredChildren];

    /// <summary>For each further child, parent or in-law, basis points of the wage.</summary>
    public RuleSeries PpuExtraMemberRate => series[RuleKeys.PpuExtraMemberRate];

    /// <summary>Paid by the state for a PBI participant, who owes nothing; rupiah a month.</summary>
    public RuleSeries PbiPrice => series[RuleKeys.PbiPrice];

    /// <summary>Paid by the region for a PBPU Pemda participant, who owes nothing; rupiah a month.</summary>
    public RuleSeries PbpuPemdaPrice => series[RuleKeys.PbpuPemdaPrice];

    /// <summary>Days after birth within which a child is to be registered and paid for.</summary>
    public RuleSeries NewbornWithinDays => series[RuleKeys.NewbornWithinDays];

    /// <summary>Months in a first-level facility before it can be changed.</summary>
    public RuleSeries FacilityChangeAfterMonths => series[RuleKeys.FacilityChangeAfterMonths];

    /// <summary>Months in a class before it can be changed.</summary>
    public RuleSeries ClassChangeAfterMonths => series[RuleKeys.ClassChangeAfterMonths];

    /// <summary>A moved facility holds from the 1st of the month this many months on.</summary>
    public RuleSeries FacilityValidAfterMonths => series[RuleKeys.FacilityValidAfterMonths];

    /// <summary>A changed class holds from the 1st of the month this many months on.</summary>
    public RuleSeries ClassValidAfterMonths => series[RuleKeys.ClassValidAfterMonths];

    /// <summary>Minute of a working day, local time, from which PANDAWA and the offices serve.</summary>
    public RuleSeries OfficeOpensAt => series[RuleKeys.OfficeOpensAt];

    /// <summary>Minute of a working day, local time, at which PANDAWA and the offices close.</summary>
    public RuleSeries OfficeClosesAt => series[RuleKeys.OfficeClosesAt];

    /// <exception cref="RuleBookException">The book has gaps, overlaps, missing or unknown parts; the message names each.</exception>
    public static RuleBook Load(Stream json) => new(RuleBookReader.Read(json));

    /// <summary>What a PBPU/BP participant pays per person and month.</summary>
    public RuleSeries Contribution(CareClass careClass) => series[RuleKeys.Participant(careClass)];

    /// <summary>The full contribution: the participant's share plus the state's subsidy.</summary>
    public RuleSeries ContributionPrice(CareClass careClass) => series[RuleKeys.Price(careClass)];

    /// <summary>What the state adds for a PBPU/BP participant.</summary>
    public RuleSeries StateSubsidy(CareClass careClass) => series[RuleKeys.Subsidy(careClass)];

    /// <summary>The rule under which somebody else pays for that segment; null for PBPU and BP, who pay themselves.</summary>
    public RuleSeries? PaidByOthers(Segment segment) => segment switch
    {
        Segment.Ppu => PpuEmployerRate,
        Segment.Pbi => PbiPrice,
        Segment.PbpuPemda => PbpuPemdaPrice,
        _ => null,
    };

    /// <summary>First five digits of a virtual account at that bank.</summary>
    public RuleSeries VirtualAccountPrefix(Bank bank) => series[RuleKeys.VirtualAccountPrefix(bank)];

    /// <summary>The tariff of a class in a month: one array look-up.</summary>
    /// <exception cref="RuleNotFoundException">The month is before 2014-01.</exception>
    public Tariff Tariff(CareClass careClass, Month month) => tariffs[(int)careClass - 1].At(month);

    private static RuleBook LoadEmbedded()
    {
        using var json = typeof(RuleBook).Assembly.GetManifestResourceStream("rules.json")!;
        return Load(json);
    }
}
