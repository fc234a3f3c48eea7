using System.Globalization;
using ChikaBot.Core.Participants;

namespace ChikaBot.Stores.Csv;

internal enum SeenBefore
{
    No,

    /// <summary>An earlier line has the same NIK; the later one counts.</summary>
    SameNik,

    /// <summary>The card number stands with another NIK.</summary>
    CardOfAnother,
}

/// <summary>Remembers the numbers of the good rows of one file; about 32 to 64 bytes a row.</summary>
internal sealed class SeenInFile
{
    private readonly SeenNumbers cardOfNik = new();
    private readonly SeenNumbers nikOfCard = new();

    public SeenBefore Take(Participant participant)
    {
        var nik = ulong.Parse(participant.Nik.Digits, CultureInfo.InvariantCulture);
        var card = ulong.Parse(participant.CardNumber.Digits, CultureInfo.InvariantCulture);
        // The other NIK may have got another card on a later line: then this one is free.
        if (nikOfCard.Find(card) is { } holder && holder != nik && cardOfNik.Find(holder) == card) return SeenBefore.CardOfAnother;
        var again = cardOfNik.Find(nik) is not null;
        cardOfNik.Set(nik, card);
        nikOfCard.Set(card, nik);
        return again ? SeenBefore.SameNik : SeenBefore.No;
    }
}
