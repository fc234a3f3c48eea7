using System.Collections.Frozen;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Core.Rules;

/// <summary>The series a rule book must have, no more and no less, each with its unit.</summary>
internal static class RuleKeys
{
    public const string DueDay = "payment.dueDay";
    public const string MonthsToChoose = "payment.monthsToChoose";
    public const string FamilyVirtualAccount = "payment.familyVirtualAccount";
    public const string SuspensionAfterMonths = "suspension.afterMonths";
    public const string ArrearsCapMonths = "arrears.capMonths";
    public const string UpdateHours = "reactivation.updateHours";
    public const string UpdateWorkingDays = "reactivation.updateWorkingDays";
    public const string FirstPaymentFromDay = "firstPayment.fromDay";
    public const string FirstPaymentToDay = "firstPayment.toDay";
    public const string SwitchPayByMonths = "segmentSwitch.payByMonths";
    public const string LaidOffBenefitMonths = "laidOff.benefitMonths";
    public const string PbiBridgeMonths = "pbi.bridgeMonths";
    public const string PbiReturnLimitMonths = "pbi.returnLimitMonths";
    public const string ChildMaxAge = "child.maxAge";
    public const string StudentMaxAge = "child.maxAgeStudying";
    public const string LateFeeRate = "lateFee.rate";
    public const string LateFeeMaxMonths = "lateFee.maxMonths";
    public const string ServiceFineRate = "serviceFine.rate";
    public const string ServiceFineWithinDays = "serviceFine.withinDays";
    public const string ServiceFineMaxMonths = "serviceFine.maxMonths";
    public const string ServiceFineMaxAmount = "serviceFine.maxAmount";
    public const string InstalmentProgramme = "instalment.programme";
    public const string InstalmentMinMonths = "instalment.minMonths";
    public const string InstalmentMaxMonths = "instalment.maxMonths";
    public const string InstalmentMinTenor = "instalment.minTenor";
    public const string InstalmentMaxTenor = "instalment.maxTenor";
    public const string InstalmentMonthsEach = "instalment.monthsOwedPerInstalment";
    public const string InstalmentLastDay = "instalment.lastDay";
    public const string InstalmentLastDayFebruary = "instalment.lastDayFebruary";
    public const string FormerPayerMinMonths = "instalment.formerPayer.minMonths";
    public const string FormerPayerMaxTenor = "instalment.formerPayer.maxTenor";
    public const string FormerPayerMinAmount = "instalment.formerPayer.minAmount";
    public const string WriteOff = "writeOff.inForce";
    public const string PpuEmployerRate = "contribution.ppu.employerRate";
    public const string PpuEmployeeRate = "contribution.ppu.employeeRate";
    public const string PpuWageCeiling = "contribution.ppu.wageCeiling";
    public const string PpuCoveredSpouses = "contribution.ppu.coveredSpouses";
    public const string PpuCoveredChildren = "contribution.ppu.coveredChildren";
    public const string PpuExtraMemberRate = "contribution.ppu.extraMemberRate";
    public const string PbiPrice = "contribution.pbi.price";
    public const string PbpuPemdaPrice = "contribution.pbpuPemda.price";

    public const string NewbornWithinDays = "newborn.withinDays";
    public const string FacilityChangeAfterMonths = "facility.changeAfterMonths";
    public const string ClassChangeAfterMonths = "class.changeAfterMonths";
    public const string FacilityValidAfterMonths = "facility.validAfterMonths";
    public const string ClassValidAfterMonths = "class.validAfterMonths";
    public const string OfficeOpensAt = "office.opensAt";
    public const string OfficeClosesAt = "office.closesAt";

    public static readonly FrozenDictionary<string, string> UnitByKey = Catalogue().ToFrozenDictionary(StringComparer.Ordinal);

    public static string Participant(CareClass careClass) => $"contribution.class{(int)careClass}.participant";

    public static string Price(CareClass careClass) => $"contribution.class{(int)careClass}.price";

    public static string Subsidy(CareClass careClass) => $"contribution.class{(int)careClass}.subsidy";

    public static string VirtualAccountPrefix(Bank bank) => "virtualAccount.prefix." + bank.ToString().ToLowerInvariant();

    private static Dictionary<string, string> Catalogue()
    {
        var units = new Dictionary<string, string>
        {
            [DueDay] = RuleUnits.DayOfMonth,
            [MonthsToChoose] = RuleUnits.Months,
            [FamilyVirtualAccount] = RuleUnits.Accounts,
            [SuspensionAfterMonths] = RuleUnits.Months,
            [ArrearsCapMonths] = RuleUnits.Months,
            [UpdateHours] = RuleUnits.Hours,
            [UpdateWorkingDays] = RuleUnits.WorkingDays,
            [FirstPaymentFromDay] = RuleUnits.Days,
            [FirstPaymentToDay] = RuleUnits.Days,
            [SwitchPayByMonths] = RuleUnits.Months,
            [LaidOffBenefitMonths] = RuleUnits.Months,
            [PbiBridgeMonths] = RuleUnits.Months,
            [PbiReturnLimitMonths] = RuleUnits.Months,
            [ChildMaxAge] = RuleUnits.Years,
            [StudentMaxAge] = RuleUnits.Years,
            [LateFeeRate] = RuleUnits.BasisPoints,
            [LateFeeMaxMonths] = RuleUnits.Months,
            [ServiceFineRate] = RuleUnits.BasisPoints,
            [ServiceFineWithinDays] = RuleUnits.Days,
            [ServiceFineMaxMonths] = RuleUnits.Months,
            [ServiceFineMaxAmount] = RuleUnits.Rupiah,
            [InstalmentProgramme] = RuleUnits.Edition,
            [InstalmentMinMonths] = RuleUnits.Months,
            [InstalmentMaxMonths] = RuleUnits.Months,
            [InstalmentMinTenor] = RuleUnits.Instalments,
            [InstalmentMaxTenor] = RuleUnits.Instalments,
            [InstalmentMonthsEach] = RuleUnits.Months,
            [InstalmentLastDay] = RuleUnits.DayOfMonth,
            [InstalmentLastDayFebruary] = RuleUnits.DayOfMonth,
            [FormerPayerMinMonths] = RuleUnits.Months,
            [FormerPayerMaxTenor] = RuleUnits.Instalments,
            [FormerPayerMinAmount] = RuleUnits.Rupiah,
            [WriteOff] = RuleUnits.Switch,
            [PpuEmployerRate] = RuleUnits.BasisPoints,
            [PpuEmployeeRate] = RuleUnits.BasisPoints,
            [PpuWageCeiling] = RuleUnits.Rupiah,
            [PpuCoveredSpouses] = RuleUnits.Persons,
            [PpuCoveredChildren] = RuleUnits.Persons,
            [PpuExtraMemberRate] = RuleUnits.BasisPoints,
            [PbiPrice] = RuleUnits.Rupiah,
            [PbpuPemdaPrice] = RuleUnits.Rupiah,
            [NewbornWithinDays] = RuleUnits.Days,
            [FacilityChangeAfterMonths] = RuleUnits.Months,
            [ClassChangeAfterMonths] = RuleUnits.Months,
            [FacilityValidAfterMonths] = RuleUnits.Months,
            [ClassValidAfterMonths] = RuleUnits.Months,
            [OfficeOpensAt] = RuleUnits.MinuteOfDay,
            [OfficeClosesAt] = RuleUnits.MinuteOfDay,
        };
        foreach (var careClass in Enum.GetValues<CareClass>())
            units[Participant(careClass)] = units[Price(careClass)] = units[Subsidy(careClass)] = RuleUnits.Rupiah;
        foreach (var bank in Enum.GetValues<Bank>()) units[VirtualAccountPrefix(bank)] = RuleUnits.Prefix;
        return units;
    }
}
