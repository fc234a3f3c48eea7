using ChikaBot.Core.Pandawa;

namespace ChikaBot.Pandawa;

/// <summary>What is wrong with one answer, or with the whole form; the pages have words for each. Prints nothing that was typed.</summary>
internal abstract record FormFault
{
    private FormFault()
    {
    }

    public sealed override string ToString() => GetType().Name;

    public sealed record Missing : FormFault;

    /// <param name="Max">Characters.</param>
    public sealed record TooLong(int Max) : FormFault;

    /// <summary>Not as many digits as its kind has.</summary>
    /// <param name="Typed">How many digits were typed.</param>
    public sealed record WrongLength(FieldKind Kind, int Typed) : FormFault;

    /// <summary>As long as it must be, but it cannot be one.</summary>
    public sealed record NotANumberOf(FieldKind Kind) : FormFault;

    public sealed record LooksLikePhone : FormFault;

    public sealed record SeveralNumbers : FormFault;

    public sealed record NotADate : FormFault;

    public sealed record NoSuchDay : FormFault;

    public sealed record InFuture : FormFault;

    public sealed record TooLongAgo : FormFault;

    /// <summary>The number is looked up once the participant is proved.</summary>
    public sealed record ParticipantFirst : FormFault;

    /// <summary>Two dates are meant equally well.</summary>
    public sealed record WhichDate(DateOnly First, DateOnly Second) : FormFault;

    public sealed record NotAMonth : FormFault;

    public sealed record NotAChoice : FormFault;

    public sealed record NotAMobile : FormFault;

    /// <summary>The facility is not in the operator's list.</summary>
    public sealed record NotListed : FormFault;

    /// <param name="Names">Of the list, 2 to 5.</param>
    public sealed record WhichFacility(IReadOnlyList<string> Names) : FormFault;

    /// <summary>Number and birth date do not fit, or nobody has the number: told in the same words.</summary>
    public sealed record NoMatch : FormFault;

    /// <summary>Too many tries; none is looked at before that instant.</summary>
    public sealed record Locked(DateTimeOffset Until) : FormFault;

    /// <summary>Nobody has the second number.</summary>
    public sealed record Unknown : FormFault;

    /// <summary>A participant has the NIK already.</summary>
    public sealed record Registered : FormFault;

    /// <summary>The same number stands in another field.</summary>
    public sealed record SameNumber : FormFault;

    public sealed record OtherFamily : FormFault;

    public sealed record BeforeBirth : FormFault;

    /// <summary>A change of data that changes nothing.</summary>
    public sealed record NothingToChange : FormFault;

    public sealed record PaperMissing(DocumentNeed Need) : FormFault;

    public sealed record NotOpen(Eligibility Eligibility) : FormFault;

    public sealed record NotAgreed : FormFault;
}
