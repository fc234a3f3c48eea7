using System.Collections;
using System.Reflection;
using ChikaBot.Channels.BotFramework;
using ChikaBot.Channels.DirectLine;
using ChikaBot.Channels.Gateway;
using ChikaBot.Channels.Twilio;
using ChikaBot.Channels.WhatsAppCloud;
using ChikaBot.Desk;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Files;
using ChikaBot.Operations.Health;
using ChikaBot.Operations.Limits;
using ChikaBot.Operations.Logs;
using ChikaBot.Operations.Shutdown;
using ChikaBot.Operations.Telemetry;
using ChikaBot.Pandawa;
using ChikaBot.Reminders;
using ChikaBot.Stores.Places;
using ChikaBot.Turns;

namespace ChikaBot.Operations.Doctor;

/// <summary>Every key that is read below <c>Chika</c>, from the options themselves: a key that is none of them does nothing, and is most likely misspelt.</summary>
internal static class OptionKeys
{
    public static readonly IReadOnlyList<(string Section, Type Options)> Sections =
    [
        (ChikaOptions.Section, typeof(ChikaOptions)),
        (BotFrameworkOptions.Section, typeof(BotFrameworkOptions)),
        (ConversationOptions.Section, typeof(ConversationOptions)),
        (DirectLineOptions.Section, typeof(DirectLineOptions)),
        (FilesOptions.Section, typeof(FilesOptions)),
        (GatewayOptions.Section, typeof(GatewayOptions)),
        (HandoverOptions.Section, typeof(HandoverOptions)),
        (HealthOptions.Section, typeof(HealthOptions)),
        (LimitsOptions.Section, typeof(LimitsOptions)),
        (LiveOptions.Section, typeof(LiveOptions)),
        (LogInOptions.Section, typeof(LogInOptions)),
        (LogOptions.Section, typeof(LogOptions)),
        (OfficeHourOptions.Section, typeof(OfficeHourOptions)),
        (OutboxOptions.Section, typeof(OutboxOptions)),
        (PandawaFormOptions.Section, typeof(PandawaFormOptions)),
        (PandawaOptions.Section, typeof(PandawaOptions)),
        (PlaceOptions.Section, typeof(PlaceOptions)),
        (ReminderOptions.Section, typeof(ReminderOptions)),
        (RetentionOptions.Section, typeof(RetentionOptions)),
        (ShutdownOptions.Section, typeof(ShutdownOptions)),
        (TelemetryOptions.Section, typeof(TelemetryOptions)),
        (TemplateOptions.Section, typeof(TemplateOptions)),
        (TwilioOptions.Section, typeof(TwilioOptions)),
        (WhatsAppCloudOptions.Section, typeof(WhatsAppCloudOptions)),
    ];

    /// <param name="key">With colons, as <c>Chika:Limits:MaxConnections</c>; in any case, as settings are.</param>
    public static bool IsKnown(string key) => Sections.Any(section => IsBelow(key, section.Section) && IsKnown(key[(section.Section.Length + 1)..].Split(':'), section.Options));

    private static bool IsBelow(string key, string section) => key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase);

    private static bool IsKnown(ReadOnlySpan<string> path, Type type)
    {
        var name = path[0];
        if (type.GetProperties(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault(property => property.CanWrite && string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } property) return false;
        if (path.Length == 1) return true;
        if (property.PropertyType == typeof(string) || property.PropertyType.IsValueType) return false;
        // What stands in lists and dictionaries is named by the operator.
        return typeof(IEnumerable).IsAssignableFrom(property.PropertyType) || IsKnown(path[1..], property.PropertyType);
    }
}
