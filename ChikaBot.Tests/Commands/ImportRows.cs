namespace ChikaBot.Tests.Commands;

/// <summary>Lines of a participants file.</summary>
internal static class ImportRows
{
    public const string Header = "nik,card_number,kk,name,birth_date,sex,relation,segment,class,registered_on,paid_through,inactive_cause,facility,mobile";

    public const string Good = "9901011708450001,0001234567890,9901011001100001,Budi Contoh,1945-08-17,L,HEAD,PBPU,3,2015-02-01,2026-10,,Puskesmas Melati,081234567890";

    /// <summary>The good row with some columns changed.</summary>
    public static string With(params (string Column, string Value)[] changes)
    {
        var fields = Good.Split(',');
        foreach (var (column, value) in changes) fields[Array.IndexOf(Header.Split(','), column)] = value;
        return string.Join(',', fields);
    }

    public static string File(params string[] rows) => Header + "\n" + string.Concat(rows.Select(row => row + "\n"));
}
