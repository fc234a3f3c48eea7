using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>What can be chosen on the way to a ticket.</summary>
internal static class PandawaOffers
{
    public static readonly Offer Next = new("next", PandawaTexts.GoOn, "lanjutkan", "terus", "ya", "tetap lanjut", "next", "yes");
    public static readonly Offer OtherService = new("service", PandawaTexts.OtherService, "ganti layanan", "lain", "another");
    public static readonly Offer OtherRegion = new("region", PandawaTexts.OtherRegion, "ganti wilayah", "daerah lain", "another region");
    public static readonly Offer AskTicket = new("ticket", PandawaTexts.AskTicket, "minta", "ya", "lanjut", "go on", "yes");
    public static readonly Offer Why = new("why", PandawaTexts.Rules, "aturan", "lihat aturan", "rules");
    public static readonly Offer Papers = new("papers", PandawaTexts.BackToPapers, "syarat", "lihat syarat", "dokumen", "papers");
    public static readonly Offer Look = new("look", PandawaTexts.LookAt, "lihat", "see it");
    public static readonly Offer More = ReactivationOffers.More;

    public static readonly IReadOnlyDictionary<string, Offer> All = Offer.Table(Next, OtherService, OtherRegion, AskTicket, Why, Papers, Look, More);
}
