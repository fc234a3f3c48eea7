namespace ChikaBot.Operations;

/// <summary>Reads a section of the settings into its options, and says in one sentence what is wrong with it.</summary>
internal static class Bound
{
    /// <exception cref="OptionsException">A value has the wrong type; the message names its key.</exception>
    public static T To<T>(IConfiguration configuration, string section)
        where T : new()
    {
        try
        {
            return configuration.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException e)
        {
            throw new OptionsException($"{KeyIn(e) ?? section} has a value of the wrong kind");
        }
    }

    /// <summary>The key of ours that the binder could not read; it stands in quotes, and so does the value, which stays out.</summary>
    public static string? KeyIn(InvalidOperationException exception) =>
        exception.Message.Split('\'').FirstOrDefault(part => part.StartsWith(ChikaOptions.Section + ":", StringComparison.OrdinalIgnoreCase));
}
