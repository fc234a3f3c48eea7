using ChikaBot.Core.Participants;

namespace ChikaBot.Stores.Csv;

/// <summary>How a participants file spells the closed sets. Upper and lower case are the same.</summary>
internal static class ParticipantCodes
{
    private static readonly (string Code, Segment Value)[] Segments =
        [("PBPU", Segment.Pbpu), ("BP", Segment.Bp), ("PPU", Segment.Ppu), ("PBI", Segment.Pbi), ("PBPU_PEMDA", Segment.PbpuPemda)];

    private static readonly (string Code, Relation Value)[] Relations =
        [("HEAD", Relation.Head), ("SPOUSE", Relation.Spouse), ("CHILD", Relation.Child), ("OTHER", Relation.Other)];

    private static readonly (string Code, InactiveCause Value)[] Causes =
    [
        ("PBI_REMOVED", InactiveCause.PbiRemoved), ("PPU_ENDED", InactiveCause.PpuEnded), ("AGE_21", InactiveCause.Age21), ("DECEASED", InactiveCause.Deceased),
        ("NIK_INVALID", InactiveCause.NikInvalid),
    ];

    /// <summary>Indonesian lists write L (laki-laki) and P (perempuan), others M and F or the whole word; no letter stands in both. The first of each is written.</summary>
    private static readonly (string Code, Sex Value)[] Sexes = [("P", Sex.Female), ("L", Sex.Male), ("F", Sex.Female), ("M", Sex.Male), ("FEMALE", Sex.Female), ("MALE", Sex.Male)];

    private static readonly (string Code, CareClass Value)[] Classes = [("1", CareClass.One), ("2", CareClass.Two), ("3", CareClass.Three)];

    public static Segment? ReadSegment(string code) => Find(Segments, code);

    public static Relation? ReadRelation(string code) => Find(Relations, code);

    public static InactiveCause? ReadInactiveCause(string code) => Find(Causes, code);

    public static Sex? ReadSex(string code) => Find(Sexes, code);

    public static CareClass? ReadClass(string code) => Find(Classes, code);

    public static string Code(Segment value) => Spell(Segments, value);

    public static string Code(Relation value) => Spell(Relations, value);

    public static string Code(InactiveCause? value) => value is { } cause ? Spell(Causes, cause) : "";

    public static string Code(Sex value) => Spell(Sexes, value);

    public static string Code(CareClass value) => Spell(Classes, value);

    private static T? Find<T>((string Code, T Value)[] rows, string code)
        where T : struct
    {
        foreach (var row in rows)
            if (string.Equals(row.Code, code, StringComparison.OrdinalIgnoreCase))
                return row.Value;
        return null;
    }

    private static string Spell<T>((string Code, T Value)[] rows, T value)
        where T : struct
    {
        foreach (var row in rows)
            if (EqualityComparer<T>.Default.Equals(row.Value, value))
                return row.Code;
        throw new ArgumentOutOfRangeException(nameof(value));
    }
}
