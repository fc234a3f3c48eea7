namespace ChikaBot.Stores;

/// <summary>How the desk does.</summary>
/// <param name="Waiting">Tickets that wait or are in review now.</param>
/// <param name="Overdue">Those of them whose promised hour has passed.</param>
/// <param name="Days">The last 30 days, oldest first, without gaps; in Jakarta.</param>
public sealed record DeskFigures(int Waiting, int Overdue, IReadOnlyList<DayFigures> Days)
{
    /// <summary>Decided in these days.</summary>
    public int Decided => Days.Sum(day => day.Decided);

    /// <summary>Of those, by the promised hour.</summary>
    public int WithinPromise => Days.Sum(day => day.WithinPromise);

    /// <summary>1 to 5, the mean of the ratings of tickets decided in these days; null without any.</summary>
    public double? Rating => Days.Sum(day => day.Ratings) is > 0 and var count ? (double)Days.Sum(day => day.RatingSum) / count : null;
}

/// <param name="Confirmed">Tickets that came to the desk on that day.</param>
/// <param name="Decided">Tickets first approved or rejected on that day.</param>
/// <param name="WithinPromise">Those of them decided by the promised hour.</param>
/// <param name="Ratings">Those of them that were rated.</param>
/// <param name="RatingSum">The sum of their ratings.</param>
public sealed record DayFigures(DateOnly Day, int Confirmed, int Decided, int WithinPromise, int Ratings, int RatingSum);
