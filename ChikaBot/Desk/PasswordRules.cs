namespace ChikaBot.Desk;

/// <summary>Which passwords are refused. Length counts most (NIST SP 800-63B, 5.1.1): no rule asks for signs or digits.</summary>
internal static class PasswordRules
{
    public const int MinLength = 12;

    /// <summary>Bounds the work of hashing.</summary>
    public const int MaxLength = 200;

    private const int FewestDifferent = 5;

    // What people take when twelve characters are asked for; smaller letters.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "password1234", "password12345", "passwordpassword", "p@ssw0rd1234", "administrator", "admin1234567", "adminadminadmin", "qwertyuiop12", "qwertyuiop123", "qwerty123456",
        "1234567890ab", "abcdefghijkl", "abcdefghijklm", "abc123456789", "123456789abc", "123456789012", "1234567890123", "0123456789012", "123456qwerty", "1q2w3e4r5t6y",
        "qazwsxedcrfv", "iloveyou1234", "letmein12345", "welcome12345", "changeme1234", "indonesia123", "indonesia1945", "indonesiaraya", "katasandi123", "katasandi1234", "rahasia12345",
        "sayangkamu12", "bpjskesehatan", "bpjskesehatan1", "bpjskesehatan123", "jknindonesia", "pandawa12345", "chikabot1234", "petugas12345", "jakarta12345", "bismillah123", "bismillah1234",
    };

    /// <returns>Null when the password will do; else a sentence that repeats nothing of it.</returns>
    public static string? Fault(string password, string officerName) => password switch
    {
        { Length: < MinLength } => $"a password has at least {MinLength} characters",
        { Length: > MaxLength } => $"a password has at most {MaxLength} characters",
        _ when password.Any(char.IsControl) => "a password has no control characters",
        _ when password.Trim().Equals(officerName, StringComparison.OrdinalIgnoreCase) => "the password must not be the name",
        _ when Common.Contains(password.Trim()) || password.Distinct().Count() < FewestDifferent => "this password is too easily guessed",
        _ => null,
    };
}
