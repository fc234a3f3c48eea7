namespace ChikaBot.Simulator;

/// <summary>An error as the Graph API tells it.</summary>
/// <param name="Code">What a client decides by.</param>
/// <param name="Details">Which parameter, and why.</param>
internal sealed record GraphError(int Code, int HttpStatus, string Title, string Details)
{
    /// <summary>Codes and titles as in Meta's list of Cloud API errors; where it leaves the HTTP status open, the usual one.</summary>
    private static readonly Dictionary<int, (int HttpStatus, string Title)> Known = new()
    {
        [1] = (500, "API Unknown"),
        [2] = (503, "API Service"),
        [4] = (429, "API Too Many Calls"),
        [100] = (400, "Invalid parameter"),
        [190] = (401, "Access token has expired"),
        [80007] = (429, "Rate limit issues"),
        [130429] = (429, "Rate limit hit"),
        [131000] = (500, "Something went wrong"),
        [131008] = (400, "Required parameter is missing"),
        [131009] = (400, "Parameter value is not valid"),
        [131016] = (503, "Service unavailable"),
        [131026] = (400, "Message undeliverable"),
        [131047] = (400, "Re-engagement message"),
        [131048] = (429, "Spam rate limit hit"),
        [131049] = (400, "This message was not delivered to maintain healthy ecosystem engagement"),
        [131051] = (400, "Unsupported message type"),
        [131053] = (400, "Media upload error"),
        [131056] = (429, "(Business Account, Consumer Account) pair rate limit hit"),
        [133016] = (400, "Account register deregister rate limit exceeded"),
    };

    /// <param name="number">A Cloud API code, or an HTTP status from 400 to 599 for the code that usually comes with it.</param>
    public static GraphError Of(int number, string details = "Chosen by whoever runs this double.") => number switch
    {
        401 => Of(190, details),
        429 => Of(130429, details),
        503 => Of(131016, details),
        >= 500 and < 600 => Of(131000, details) with { HttpStatus = number },
        >= 400 and < 500 => Of(100, details) with { HttpStatus = number },
        _ when Known.TryGetValue(number, out var known) => new GraphError(number, known.HttpStatus, known.Title, details),
        _ => new GraphError(number, 400, "Unknown", details),
    };

    public static GraphError Missing(string parameter) => Of(131008, $"Parameter '{parameter}' is missing.");

    public static GraphError Invalid(string details) => Of(131009, details);
}
