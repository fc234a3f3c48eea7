using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Regions;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Files;
using ChikaBot.Pandawa;
using ChikaBot.Web.Pandawa;
using NUnit.Framework;

namespace ChikaBot.Tests.Pandawa;

/// <summary>Nothing of the catalogue is without words.</summary>
internal sealed class FormWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(7));

    [TestCaseSource(nameof(Services))]
    public void Every_field_of_a_service_has_a_label_and_its_choices_have_names(PandawaService service)
    {
        var ticket = new Ticket("PDW-20260305-0001", service, "32.73", IndonesianTimeZone.Wib, new SenderKey("fake", "a"), new ConversationKey("fake", "a"), Language.Indonesian, Now);
        var views = ServiceCatalogue.For(service).Fields.Select(spec => new FieldViews(ticket, [], RuleBook.Embedded, Now).Of(spec, null, new FormFault.Missing())).ToArray();

        Assert.That(FormWords.Service(service), Is.Not.Empty);
        Assert.That(views.Select(view => view.Label), Is.Unique.And.All.Not.Empty);
        Assert.That(views.SelectMany(view => view.Options).Select(option => option.Text), Is.All.Not.Empty);
        Assert.That(views.Where(view => view.Options.Count == 0).Select(view => view.Tip), Is.All.Contains("Contoh").Or.All.Null, "an example in each question that is typed");
    }

    [Test]
    public void Every_reason_and_refusal_has_a_sentence()
    {
        var rule = RuleBook.Embedded.ClassChangeAfterMonths.At(new DateOnly(2026, 3, 5));
        foreach (var language in Enum.GetValues<Language>())
        {
            var sentences = Enum.GetValues<IneligibleReason>().Select(reason => EligibilityTexts.Sentence(language, new Eligibility(reason, rule, new DateOnly(2026, 6, 1), null))).ToArray();
            Assert.That(sentences, Is.Unique.And.All.Contains(rule.Article));
        }

        Assert.That(Enum.GetValues<FileRefusal>().Select(FaultWords.Of), Is.Unique);
        Assert.That(() => EligibilityTexts.Sentence(Language.Indonesian, new Eligibility(null, null, null, null)), Throws.ArgumentException);
    }

    [Test]
    public void A_student_needs_the_papers_of_students_and_one_who_was_laid_off_may_add_theirs()
    {
        var student = FormPapers.Of(PandawaService.Reactivation, new Dictionary<FormField, string> { [FormField.Way] = "Student" });
        Assert.That(student.Select(paper => (paper.Purpose, paper.Required)), Is.EqualTo(Enumerable.Repeat((DocumentPurpose.StudentChild, true), 5)));

        var switched = FormPapers.Of(PandawaService.SegmentChange, new Dictionary<FormField, string>());
        Assert.That(switched.Where(paper => paper.Required).Select(paper => paper.Purpose).Distinct(), Is.EqualTo(new[] { DocumentPurpose.EmployeeToSelfPaying }));
        Assert.That(switched.Count(paper => paper.Purpose == DocumentPurpose.LaidOff), Is.EqualTo(3));
    }

    [Test]
    public void A_bank_book_is_needed_by_who_chooses_a_bank()
    {
        bool IsRequired(params (FormField, string)[] answers) => FormPapers.Of(PandawaService.NewRegistration, answers.ToDictionary(one => one.Item1, one => one.Item2)).Any(paper => paper.Required && paper.Need.AnyOf.Contains(Document.BankBook));

        Assert.That((IsRequired(), IsRequired((FormField.Bank, "Bri"))), Is.EqualTo((false, true)));
    }

    [TestCase("", true)]
    [TestCase("6281234567890", true)]
    [TestCase("081234567890", false)]
    [TestCase("+6281234567890", false)]
    [TestCase("62812", false)]
    public void The_number_of_the_chat_is_checked(string number, bool isRight) =>
        Assert.That(new PandawaFormOptions { WhatsAppNumber = number }.Fault(), isRight ? Is.Null : Does.StartWith("Chika:Pandawa:Form:WhatsAppNumber"));

    private static PandawaService[] Services() => Enum.GetValues<PandawaService>();
}
