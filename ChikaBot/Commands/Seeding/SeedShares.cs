using ChikaBot.Core.Participants;

namespace ChikaBot.Commands.Seeding;

/// <summary>
/// How often things are so. Chosen near what is known of JKN in public (a good half paid by state or region, a quarter employees, a fifth
/// on their own and many of those in arrears) so that every case comes up; no statistic, and no figure that the bot says comes from here.
/// </summary>
internal static class SeedShares
{
    /// <summary>Sizes 1 to 8; 3.6 on average.</summary>
    public static readonly int[] FamilySize = [80, 150, 240, 270, 150, 70, 30, 10];

    public static readonly Segment[] Segments = [Segment.Pbi, Segment.PbpuPemda, Segment.Ppu, Segment.Pbpu, Segment.Bp];
    public static readonly int[] SegmentWeights = [350, 190, 250, 180, 30];

    /// <summary>Classes 1, 2 and 3 of those who pay for themselves.</summary>
    public static readonly int[] OwnClass = [150, 200, 650];

    /// <summary>Classes 1 and 2; an employee is in one of the two.</summary>
    public static readonly int[] EmployeeClass = [400, 600];

    /// <summary>Months from the last paid one to the running one: ahead, paid, open, arrears, arrears beyond the 24 that are billed, and never paid.</summary>
    public static readonly (int Least, int Most)[] MonthsBehind = [(-11, -1), (0, 0), (1, 1), (2, 3), (4, 24), (25, 72), (int.MaxValue, int.MaxValue)];
    public static readonly int[] MonthsBehindWeights = [40, 420, 130, 90, 200, 90, 30];

    public const int PbiRemovedPerMille = 40;
    public const int PpuEndedPerMille = 40;
    public const int NikInvalidPerMille = 4;
    public const int AskesPerMille = 80;
    public const int HasSpousePerMille = 880;
    public const int HasElderPerMille = 90;
    public const int WomanLeadsPerMille = 160;
    public const int StudentPerMille = 300;
    public const int HasFacilityPerMille = 970;
    public const int HasMobilePerMille = 700;

    public static int DeceasedPerMille(int age) => age switch
    {
        < 50 => 1,
        < 70 => 8,
        _ => 40,
    };
}
