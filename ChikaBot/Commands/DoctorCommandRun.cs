using System.Text.Json;
using ChikaBot.Operations.Doctor;

namespace ChikaBot.Commands;

/// <summary>One run of <see cref="DoctorCommand"/>.</summary>
internal sealed class DoctorCommandRun(IConfiguration settings, CommandOutput output)
{
    private const int FaultFound = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly List<Finding> all = [];

    public async Task<int> RunAsync(bool json, CancellationToken cancellationToken)
    {
        var (server, findings) = OptionsCheckup.Look(settings);
        Tell(findings, json);
        if (server is not null)
        {
            await using (server)
                foreach (var checkup in Checkups.Of(server.Services)) Tell(await LookAsync(checkup, cancellationToken), json);
        }

        var worst = all.Max(finding => finding.Level);
        if (json) output.Line($"{JsonSerializer.Serialize(new FindingList(worst, all), FindingJson.Default.FindingList)}");
        return worst == FindingLevel.Fault ? FaultFound : 0;
    }

    /// <summary>A checkup that fails or hangs is a finding like others; an exception's words stay out.</summary>
    private static async Task<IReadOnlyList<Finding>> LookAsync(ICheckup checkup, CancellationToken cancellationToken)
    {
        try
        {
            return await checkup.LookAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return [Finding.Fault(checkup.Name, "it does not answer", "look whether this machine reaches it: name, firewall, proxy")];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [Finding.Fault(checkup.Name, $"it cannot be looked at ({exception.GetType().Name})", "run the doctor as the user that the server runs as")];
        }
    }

    private void Tell(IReadOnlyList<Finding> findings, bool json)
    {
        all.AddRange(findings);
        if (json) return;
        foreach (var finding in findings)
        {
            var todo = finding.Todo is null ? "" : $": {finding.Todo}";
            output.Line($"{Word(finding.Level),-8} {finding.Check,-13} {finding.Says}{todo}");
        }
    }

    private static string Word(FindingLevel level) => level switch
    {
        FindingLevel.Ok => "ok",
        FindingLevel.Warning => "warning",
        _ => "fault",
    };
}
