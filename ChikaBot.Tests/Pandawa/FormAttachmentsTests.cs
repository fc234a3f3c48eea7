using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Files;
using ChikaBot.Pandawa;
using ChikaBot.Stores;
using ChikaBot.Turns;
using Moq;
using NUnit.Framework;

namespace ChikaBot.Tests.Pandawa;

/// <summary>Bytes are in the vault exactly when the ticket names them.</summary>
internal sealed class FormAttachmentsTests
{
    private static readonly Ticket Ticket = new(
        "PDW-20260305-0001", PandawaService.FacilityMove, "32.73", IndonesianTimeZone.Wib, new SenderKey("fake", "a"), new ConversationKey("fake", "a"), Language.Indonesian, DateTimeOffset.UnixEpoch);

    private readonly MemoryVault vault = new();
    private readonly Mock<ITicketForms> forms = new();

    private FormAttachments Attachments => new(vault, forms.Object, new Clocks(TimeProvider.System, TimeProvider.System));

    [SetUp]
    public void Begin() => vault.Forget();

    [TestCase(TicketStep.Done, 1)]
    [TestCase(TicketStep.Conflict, 0)]
    [TestCase(TicketStep.WrongState, 0)]
    [TestCase(TicketStep.NotFound, 0)]
    public async Task A_file_that_the_ticket_does_not_take_is_deleted(TicketStep step, int kept)
    {
        Answer().ReturnsAsync(new TicketWrite(step, Ticket));
        var write = await Attachments.AddAsync(Ticket, Ticket.Version, Document.FamilyCard, Stream.Null, default);

        Assert.That((write.Step, vault.Names.Count), Is.EqualTo((step, kept)));
    }

    [Test]
    public void A_store_that_is_down_leaves_nothing_in_the_vault()
    {
        Answer().ThrowsAsync(new StoreUnavailableException("down"));

        Assert.That(async () => await Attachments.AddAsync(Ticket, Ticket.Version, Document.FamilyCard, Stream.Null, default), Throws.TypeOf<StoreUnavailableException>());
        Assert.That(vault.Names, Is.Empty);
    }

    [Test]
    public async Task A_page_that_is_out_of_date_stores_nothing()
    {
        var write = await Attachments.AddAsync(Ticket, Ticket.Version - 1, Document.FamilyCard, Stream.Null, default);

        Assert.That((write.Step, vault.Stored), Is.EqualTo((TicketStep.Conflict, 0)));
    }

    private Moq.Language.Flow.ISetup<ITicketForms, ValueTask<TicketWrite>> Answer() =>
        forms.Setup(port => port.AddFileAsync(Ticket.Number, Ticket.Version, It.IsAny<TicketFile>(), It.IsAny<CancellationToken>()));

    private sealed class MemoryVault : IFileVault
    {
        public List<string> Names { get; } = [];

        public int Stored { get; private set; }

        public void Forget()
        {
            Names.Clear();
            Stored = 0;
        }

        public ValueTask<StoredFile> StoreAsync(Stream content, FileKinds accepted, CancellationToken cancellationToken)
        {
            Names.Add($"{++Stored}");
            return ValueTask.FromResult(new StoredFile(Names[^1], FileKinds.Jpeg, 1));
        }

        public ValueTask<OpenedFile?> OpenAsync(string name, CancellationToken cancellationToken) => ValueTask.FromResult<OpenedFile?>(null);

        public ValueTask<bool> DeleteAsync(string name, CancellationToken cancellationToken) => ValueTask.FromResult(Names.Remove(name));

        public IAsyncEnumerable<string> BeforeAsync(DateTimeOffset instant, CancellationToken cancellationToken) => Names.ToAsyncEnumerable();
    }
}
