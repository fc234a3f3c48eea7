using System.Globalization;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>What an answer did to the choice of a region.</summary>
internal enum RegionAnswer
{
    NextPage,
    Province,
    Regency,

    /// <summary>Several regions bear that name: ask which.</summary>
    Unclear,

    NotUnderstood,
}

/// <summary>Province, then kabupaten or kota, by number or by name: for any flow that needs to know where. What was chosen stands in slots.</summary>
internal static class RegionPicker
{
    private const string ProvinceSlot = "province";
    private const string RegencySlot = "regency";
    private const string WhichSlot = "which";

    /// <summary>The chosen one; null before the choice.</summary>
    public static Regency? Chosen(Turn turn) => Regencies.Find(turn[RegencySlot]);

    /// <summary>Begins the choice anew.</summary>
    public static void Clear(Turn turn) => turn[ProvinceSlot] = turn[RegencySlot] = turn[WhichSlot] = turn[PageSlot.Name] = null;

    public static void AskProvince(Turn turn, string question) =>
        turn.Say(question, NumberedList.Options(turn.Language, [.. Provinces.Codes.Select(RegionTexts.ProvinceLabel)], PageSlot.Of(turn)));

    /// <param name="heading">Stands above the question.</param>
    public static void AskRegency(Turn turn, string? heading = null)
    {
        var (regencies, page) = (Regencies.Of(turn[ProvinceSlot]!), PageSlot.Of(turn));
        turn.Say(
            Under(heading, RegionTexts.AskRegency(turn.Language, turn[ProvinceSlot]!, regencies[page * NumberedList.RowsOnPage])),
            NumberedList.Options(turn.Language, [.. regencies.Select(RegionTexts.Label)], page));
    }

    /// <param name="heading">Stands above the question.</param>
    public static void AskWhich(Turn turn, string? heading = null) =>
        turn.Say(Under(heading, ListTexts.Which(turn.Language)), NumberedList.Options(turn.Language, [.. Which(turn).Select(Label)], page: 0));

    /// <summary>The answer to <see cref="AskProvince"/>.</summary>
    public static RegionAnswer ReadProvince(Turn turn) => NumberedList.Read(turn.Text, Provinces.Codes.Count, PageSlot.Of(turn)) switch
    {
        { Row: { } row } => TakeProvince(turn, Provinces.Codes[row]),
        { } => PageSlot.Next(turn, NumberedList.Pages(Provinces.Codes.Count), RegionAnswer.NextPage),
        null => ReadName(turn),
    };

    /// <summary>The answer to <see cref="AskRegency"/>.</summary>
    public static RegionAnswer ReadRegency(Turn turn)
    {
        var regencies = Regencies.Of(turn[ProvinceSlot]!);
        return NumberedList.Read(turn.Text, regencies.Count, PageSlot.Of(turn)) switch
        {
            { Row: { } row } => TakeRegency(turn, regencies[row]),
            { } => PageSlot.Next(turn, NumberedList.Pages(regencies.Count), RegionAnswer.NextPage),
            null => ReadName(turn),
        };
    }

    /// <summary>The answer to <see cref="AskWhich"/>.</summary>
    public static RegionAnswer ReadWhich(Turn turn)
    {
        var codes = Which(turn);
        if (NumberedList.Read(turn.Text, codes.Length, page: 0) is not { Row: { } row })
        {
            // "Yang kota": the kind alone tells which, when one row is of it.
            var ofKind = RegionReading.Kind(turn.Text) is { } kind ? codes.Select(Regencies.Find).OfType<Regency>().Where(regency => regency.Kind == kind).ToArray() : [];
            return ofKind.Length == 1 ? TakeRegency(turn, ofKind[0]) : ReadName(turn);
        }

        return Regencies.Find(codes[row]) is { } regency ? TakeRegency(turn, regency) : TakeProvince(turn, codes[row]);
    }

    /// <summary>A region's name, typed at any point. Complains about nothing.</summary>
    public static RegionAnswer ReadName(Turn turn)
    {
        switch (RegionReading.Read(turn.Text, turn[ProvinceSlot]))
        {
            case RegionReading.OneRegency(var regency):
                return TakeRegency(turn, regency);
            case RegionReading.OneProvince(var province):
                return TakeProvince(turn, province);
            case RegionReading.Ambiguous(var regencies, var province):
                turn[WhichSlot] = string.Join(',', [.. regencies.Select(regency => regency.Code), .. province is null ? [] : new[] { province }]);
                return RegionAnswer.Unclear;
            default:
                return RegionAnswer.NotUnderstood;
        }
    }

    private static RegionAnswer TakeProvince(Turn turn, string code)
    {
        Clear(turn);
        turn[ProvinceSlot] = code;
        return RegionAnswer.Province;
    }

    private static RegionAnswer TakeRegency(Turn turn, Regency regency)
    {
        Clear(turn);
        turn[ProvinceSlot] = regency.ProvinceCode;
        turn[RegencySlot] = regency.Code;
        return RegionAnswer.Regency;
    }

    private static string Under(string? heading, string question) => heading is null ? question : heading + "\n" + question;

    private static string[] Which(Turn turn) => turn[WhichSlot]!.Split(',');

    private static string Label(string code) => Regencies.Find(code) is { } regency ? RegionTexts.Label(regency) : RegionTexts.ProvinceBesideRegency(code);
}

/// <summary>Which page of a list is open, from 0.</summary>
internal static class PageSlot
{
    public const string Name = "page";

    public static int Of(Turn turn) => int.TryParse(turn[Name], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;

    /// <summary>Turns the page, from the last one to the first, and returns <paramref name="answer"/>.</summary>
    public static T Next<T>(Turn turn, int pages, T answer)
    {
        turn[Name] = ((Of(turn) + 1) % pages).ToString(CultureInfo.InvariantCulture);
        return answer;
    }
}
