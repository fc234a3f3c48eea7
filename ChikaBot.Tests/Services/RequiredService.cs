using System.Diagnostics.CodeAnalysis;
using NUnit.Framework;

namespace ChikaBot.Tests.Services;

/// <summary>
/// What a test needs from the machine beyond the SDK. Without it the test is ignored and says why; where
/// <c>CHIKA_REQUIRE_SERVICES=1</c> is set, as in CI, it fails instead, so that nothing is skipped unseen.
/// </summary>
internal static class RequiredService
{
    public const string Switch = "CHIKA_REQUIRE_SERVICES";

    /// <summary>The path of an installed program, the first of the candidates that exists.</summary>
    public static string Program(string name, params ReadOnlySpan<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (File.Exists(candidate)) return candidate;
        }

        return Missing<string>($"{name} is not installed");
    }

    /// <summary>Ends the test: ignored, or failed where services are required.</summary>
    [DoesNotReturn]
    public static void Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable(Switch) == "1") Assert.Fail($"{reason}, and {Switch}=1 requires it.");
        Assert.Ignore($"{reason}; set {Switch}=1 to make this a failure.");
        throw new InvalidOperationException(reason);
    }

    [DoesNotReturn]
    private static T Missing<T>(string reason)
    {
        Missing(reason);
        throw new InvalidOperationException(reason);
    }
}
