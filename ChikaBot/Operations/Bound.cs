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
            // The binder names the key in quotes; the value stays out.
            var key = e.Message.Split('\'').FirstOrDefault(part => part.StartsWith(section, StringComparison.OrdinalIgnoreCase)) ?? section;
            throw new OptionsException($"{key} has a value of the wrong kind");
        }
    }
}
