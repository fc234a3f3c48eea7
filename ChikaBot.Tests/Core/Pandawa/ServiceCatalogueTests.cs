using ChikaBot.Core.Pandawa;
using NUnit.Framework;

namespace ChikaBot.Tests.Core.Pandawa;

public class ServiceCatalogueTests
{
    [Test]
    public void There_are_ten_services_with_the_numbers_that_stand_in_stored_data() =>
        Assert.That(ServiceCatalogue.All.Select(entry => $"{(int)entry.Service} {entry.Service} {entry.Change}"), Is.EqualTo(new[]
        {
            "1 NewRegistration MemberAdded", "2 AddFamilyMember MemberAdded", "3 Newborn MemberAdded", "4 SegmentChange SegmentChanged", "5 DataChange DataCorrected",
            "6 FacilityMove FacilityMoved", "7 ClassChange ClassChanged", "8 Reactivation Reactivated", "9 MemberRemoval MemberDeceased", "10 DuplicateData None",
        }));

    [Test]
    public void Each_service_names_its_papers_with_their_source_and_asks_each_thing_once()
    {
        foreach (var entry in ServiceCatalogue.All)
        {
            Assert.That(entry.Documents.Select(Documents.For), Is.Not.Empty.And.All.Matches<DocumentList>(list => list.Needs.Count > 0 && list.Source.Length > 0), entry.Service.ToString());
            Assert.That(entry.Fields.Select(spec => spec.Field), Is.Unique.And.Not.Empty, entry.Service.ToString());
            Assert.That(entry.Fields, Has.All.Matches<FieldSpec>(spec => spec.MaxLength > 0 && spec.Choices.Count > 0 == spec.Kind is FieldKind.Choice or FieldKind.Bank), entry.Service.ToString());
        }
    }

    [Test]
    public void Only_a_new_family_needs_nobody_who_is_registered() =>
        Assert.That(ServiceCatalogue.All.Where(entry => !entry.NeedsParticipant).Select(entry => entry.Service), Is.EqualTo(new[] { PandawaService.NewRegistration }));
}
