using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Commands.Seeding;

/// <summary>
/// Numbers that nobody has: province 99, a card block and a mobile prefix that are not given out. Unique by counting, not by remembering:
/// region and serial of a NIK follow from the family's and the member's place, the card from the participant's.
/// </summary>
/// <param name="seed">Seeds that differ by less than 50 get cards that differ, so that both may live in one store.</param>
internal sealed class SeedNumbers(int seed)
{
    /// <summary>Participants of one seed at most: keeps families within the serials and the cards of 50 seeds apart.</summary>
    public const int MostParticipants = 20_000_000;

    /// <summary>Places in a family; the last digit of the serial.</summary>
    public const int MostMembers = 9;

    /// <summary>Regencies 10 to 99: those below belong to the samples.</summary>
    private const int Regencies = 90;
    private const int Districts = 99;
    private const int Blocks = 1_000_000_000;
    private const int SeedsApart = Blocks / MostParticipants;

    /// <summary>Has no factor in common with a power of ten, so that neighbours get cards far apart and none twice.</summary>
    private const long Stride = 618_033_989;

    private readonly long firstCard = (long)unchecked((uint)seed) % SeedsApart * MostParticipants;

    /// <param name="family">From 0.</param>
    /// <param name="member">0 to 8.</param>
    public static Nik Nik(int family, int member, Sex sex, DateOnly birth)
    {
        var day = birth.Day + (sex == Sex.Female ? 40 : 0);
        return Core.Identity.Nik.Parse($"99{Regency(family):D2}{District(family):D2}{day:D2}{birth.Month:D2}{birth.Year % 100:D2}{Serial(family, member):D4}");
    }

    public static FamilyCardNumber FamilyCard(int family, DateOnly recorded) =>
        FamilyCardNumber.Parse($"99{Regency(family):D2}{District(family):D2}{recorded.Day:D2}{recorded.Month:D2}{recorded.Year % 100:D2}{family / (Regencies * Districts) + 1:D4}");

    /// <param name="participant">From 0.</param>
    public CardNumber Card(long participant) => CardNumber.Parse($"0008{(firstCard + participant) * Stride % Blocks:D9}");

    /// <summary>0800 is for free calls, so no mobile number begins so.</summary>
    public static MobileNumber? Mobile(int number) => MobileNumber.TryParse($"62800{number:D8}", out var mobile) ? mobile : null;

    private static int Regency(int family) => family % Regencies + 10;

    private static int District(int family) => family / Regencies % Districts + 1;

    private static int Serial(int family, int member) => family / (Regencies * Districts) * 10 + member + 1;
}
