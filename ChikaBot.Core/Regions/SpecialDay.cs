namespace ChikaBot.Core.Regions;

/// <summary>One day on which offices do not keep their usual hours: shortened around Lebaran, open on a day of joint leave, closed by an order.</summary>
/// <param name="Zone">Null for all three.</param>
/// <param name="Opens">Null when closed all day; then <paramref name="Closes"/> is null, too.</param>
/// <param name="Closes">Later than <paramref name="Opens"/>.</param>
/// <param name="Source">Who says so, such as the number of a letter; shown to participants.</param>
public sealed record SpecialDay(DateOnly Date, IndonesianTimeZone? Zone, TimeOnly? Opens, TimeOnly? Closes, string Source);
