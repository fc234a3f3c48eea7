namespace ChikaBot.Tests.Server.Contributions;

/// <summary>One line of the participants' file, as text and in the words of the file: nothing of the program's own types.</summary>
/// <param name="RegisteredOn">yyyy-MM-dd.</param>
/// <param name="PaidThrough">yyyy-MM, or empty.</param>
internal sealed record Row(
    string Nik, string Card, string Family, string BirthDate, string Relation, string Segment, int Class, string RegisteredOn, string PaidThrough, string Cause)
{
    public const string Header = "nik,card_number,kk,name,birth_date,sex,relation,segment,class,registered_on,paid_through,inactive_cause,facility,mobile";

    public string Csv => $"{Nik},{Card},{Family},Orang {Nik[^4..]},{BirthDate},L,{Relation},{Segment},{Class},{RegisteredOn},{PaidThrough},{Cause},Klinik Contoh,";

    public bool Pays => Segment is "PBPU" or "BP";
}
