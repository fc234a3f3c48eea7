using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using NUnit.Framework;

namespace ChikaBot.Tests.Web.Pandawa;

/// <summary>One server for a fixture; each test has a ticket and a visitor of its own.</summary>
[Parallelizable]
internal abstract class FormTest
{
    protected FormServer Server { get; private set; } = null!;

    protected FormVisitor Visitor { get; private set; } = null!;

    protected virtual string[] Settings => [];

    protected virtual string[] Facilities => [];

    [OneTimeSetUp]
    public async Task Start() => Server = await FormServer.StartAsync(Settings, Facilities);

    [OneTimeTearDown]
    public async Task Stop() => await Server.DisposeAsync();

    [SetUp]
    public void Come() => Visitor = new FormVisitor(Server.Address);

    [TearDown]
    public void Go() => Visitor.Dispose();

    protected static (string, string)[] Fields(Participant participant, params (string, string)[] others) =>
        [(nameof(FormField.Participant), participant.Nik.Digits), ("ProvedBy", participant.BirthDate.Value.ToString("yyyy-MM-dd", null)), .. others];

    /// <summary>A reactivation of one whose employment ended, data and papers, up to the last step.</summary>
    protected async Task<GivenTicket> FillAsync(int sample = 20)
    {
        var given = await Server.OpenAsync(PandawaService.Reactivation);
        await Visitor.GetAsync(given.Path);
        await Visitor.PostAsync(given.Path, Fields(Server.Sample(sample), ("Way", "SelfPaying"), ("do", "lanjut")));
        await Visitor.FollowAsync();
        await Visitor.UploadAsync(given.Path + "/dokumen", "MembershipCard", Files.Pictures.Jpeg());
        await Visitor.FollowAsync();
        await Visitor.UploadAsync(given.Path + "/dokumen", "FamilyCard", Files.Pictures.Png(8, 8), "kk.png", "image/png");
        await Visitor.FollowAsync();
        await Visitor.GetAsync(given.Path + "/kirim");
        return given;
    }

    protected async Task<GivenTicket> SendAsync(int sample = 20)
    {
        var given = await FillAsync(sample);
        await Visitor.PostAsync(given.Path + "/kirim", ("setuju", "ya"));
        await Visitor.FollowAsync();
        return given;
    }
}
