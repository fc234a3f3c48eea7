using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Flows;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

/// <summary>The pictures in docs/flows come from the tables. CHIKA_UPDATE_DOCS=1 writes them anew; without it a stale or missing one fails.</summary>
public class FlowPictureTests
{
    private static readonly IReadOnlyList<IFlow> Flows = StandardFlows.Create();

    [TestCaseSource(nameof(Flows))]
    public void The_picture_of_a_flow_is_that_of_its_table(IFlow flow)
    {
        var file = Path.Combine(RepositoryFolder.Path, "docs", "flows", flow.Name + ".md");
        var expected = $"# {flow.Name}\n\n```mermaid\n{flow.ToMermaid()}```\n";
        if (Environment.GetEnvironmentVariable("CHIKA_UPDATE_DOCS") == "1") File.WriteAllText(file, expected);

        Assert.That(File.Exists(file) ? File.ReadAllText(file) : "(missing)", Is.EqualTo(expected));
    }
}
