using ChikaBot.Core.Reactivation;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>What can be chosen under the messages of a reactivation.</summary>
internal static class ReactivationOffers
{
    private const string DoorPrefix = "door:";
    private const string WayPrefix = "way:";

    public static readonly Offer More = new("more", ReactivationTexts.More, "terus", "berikutnya", "selanjutnya", "next", "go on");
    public static readonly Offer Ways = new("ways", ReactivationTexts.Ways, "jalur", "jalur lain", "another way", "cara lain", "ways");
    public static readonly Offer OtherWay = Ways with { Label = ReactivationTexts.OtherWay };
    public static readonly Offer Pay = new("pay", ReactivationTexts.Pay, "bayar", "cara bayar", "nomor va", "virtual account", "pay");
    public static readonly Offer Back = new("back", ReactivationTexts.Back, "penyebab", "lihat penyebab", "pilihan lain", "ganti pilihan", "go back");
    public static readonly Offer Other = new("other", language => ResultTexts.Other(language).Label, "peserta lain", "lain", "another");
    public static readonly Offer Why = new("why", language => ResultTexts.Why(language).Label, "aturan", "lihat aturan", "rules");

    public static readonly IReadOnlyDictionary<string, Offer> Table = Offer.Table(
        [More, Ways, Pay, Back, Other, Why, .. Enum.GetValues<ReactivationDoor>().Select(Door), .. Enum.GetValues<ReactivationWay>().Select(Way)]);

    public static Offer Door(ReactivationDoor door) => new(DoorPrefix + door, language => ReactivationTexts.Door(language, door), ReactivationTexts.DoorWords(door));

    public static Offer Way(ReactivationWay way) => new(WayPrefix + way, language => ReactivationTexts.Way(language, way), ReactivationTexts.WayWords(way));

    public static ReactivationDoor? DoorOf(string action) => Of<ReactivationDoor>(action, DoorPrefix);

    public static ReactivationWay? WayOf(string action) => Of<ReactivationWay>(action, WayPrefix);

    private static T? Of<T>(string action, string prefix)
        where T : struct, Enum =>
        action.StartsWith(prefix, StringComparison.Ordinal) && Enum.TryParse<T>(action.AsSpan(prefix.Length), out var value) ? value : null;
}
