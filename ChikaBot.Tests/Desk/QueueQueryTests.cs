using ChikaBot.Core.Pandawa;
using ChikaBot.Desk;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Tests.Stores;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NUnit.Framework;

namespace ChikaBot.Tests.Desk;

public sealed class QueueQueryTests
{
    private static readonly Officer Rina = new(1, "rina", "Rina", OfficerRole.Officer, ["32.73", "32.77"], "", false, null);
    private static readonly Officer Boss = new(2, "bos", "Bos", OfficerRole.Supervisor, [], "", false, null);

    [Test]
    public void Without_choices_it_is_what_waits_in_ones_own_offices()
    {
        var filter = Read("", Rina).Filter(Rina, Given.Now);

        Assert.That(filter.Regencies, Is.EqualTo(new[] { "32.73", "32.77" }));
        Assert.That(filter.States, Is.EqualTo(new[] { TicketState.Waiting, TicketState.InReview }));
        Assert.That((filter.Service, filter.Officer, filter.ConfirmedBefore, filter.PromisedBefore), Is.EqualTo(((PandawaService?)null, (string?)null, (DateTimeOffset?)null, (DateTimeOffset?)null)));
        Assert.That(Read("", Boss).Filter(Boss, Given.Now).Regencies, Is.Null);
    }

    [Test]
    public void Each_choice_narrows_it()
    {
        var filter = Read("?kantor=32.77&layanan=8&keadaan=koreksi&umur=3&janji=lewat&petugas=saya", Rina).Filter(Rina, Given.Now);

        Assert.That(filter.Regencies, Is.EqualTo(new[] { "32.77" }));
        Assert.That((filter.Service, filter.Officer), Is.EqualTo((PandawaService.Reactivation, "rina")));
        Assert.That(filter.States, Is.EqualTo(new[] { TicketState.CorrectionAsked }));
        Assert.That((filter.ConfirmedBefore, filter.PromisedBefore), Is.EqualTo((Given.Now.AddDays(-3), Given.Now)));
    }

    [TestCase("?kantor=53.71")]
    [TestCase("?kantor=99.99&layanan=77&keadaan=apa&umur=-1&janji=x&petugas=budi&hal=0")]
    [TestCase("?kantor=&layanan=&keadaan=&umur=&janji=&petugas=&hal=")]
    public void What_is_not_ones_own_or_makes_no_sense_is_left_out(string query) => Assert.That(Read(query, Rina), Is.EqualTo(Read("", Rina)));

    [Test]
    public void Its_address_leads_back_to_it()
    {
        var query = Read("?kantor=32.77&layanan=8&keadaan=koreksi&umur=3&janji=hari-ini&petugas=saya&hal=4", Rina);

        Assert.That(Read(query.Address("/desk/antrean", 4)["/desk/antrean".Length..], Rina), Is.EqualTo(query));
        Assert.That(Read("", Rina).Address("/desk/antrean", 1), Is.EqualTo("/desk/antrean"));
    }

    [Test]
    public void Promised_today_ends_with_the_day_in_Jakarta() =>
        Assert.That(Read("?janji=hari-ini", Rina).Filter(Rina, Given.Now).PromisedBefore, Is.EqualTo(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.FromHours(7))));

    private static QueueQuery Read(string query, Officer officer) => QueueQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), officer);
}
