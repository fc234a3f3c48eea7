using ChikaBot.Core.Participants;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web.EndToEnd;

/// <summary>A participant at the form, on a phone without scripts.</summary>
internal sealed class FormScreen(IPage page, List<string> typed)
{
    public IPage Page => page;

    public async Task NameParticipantAsync(Participant participant)
    {
        await page.GetByLabel("NIK atau nomor kartu JKN peserta").FillAsync(participant.Nik.Digits);
        await page.GetByLabel("Tanggal lahir peserta itu").FillAsync(participant.BirthDate.Value.ToString("dd-MM-yyyy", null));
    }

    public async Task FacilityAsync(string name)
    {
        typed.Add(name);
        await page.GetByLabel("Puskesmas atau klinik").FillAsync(name);
    }

    public async Task ToPapersAsync()
    {
        await Picture.TakeAsync(page, "form-fields", whole: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lanjut" }).Last.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Unggah" }).First).ToBeVisibleAsync();
    }

    public async Task AttachAsync(string label, string file)
    {
        typed.Add(file);
        var part = page.Locator("form").Filter(new() { Has = page.Locator("input[type=file]") }).Filter(new() { Has = page.GetByLabel(label) });
        await part.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = file, MimeType = "image/jpeg", Buffer = await Picture.OfCardAsync(page) });
        await part.GetByRole(AriaRole.Button, new() { Name = "Unggah" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Tersimpan.");
    }

    public async Task AgreeAndSendAsync()
    {
        await Picture.TakeAsync(page, "form-papers", whole: true);
        await page.GetByRole(AriaRole.Link, new() { Name = "Lanjut" }).ClickAsync();
        await page.GetByLabel("Saya setuju").CheckAsync();
        await Picture.TakeAsync(page, "form-send", whole: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Kirim" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Formulir sudah terkirim");
        await Picture.TakeAsync(page, "form-receipt", whole: true);
    }

    /// <summary>A card that ended with the work is to be turned on again, as a self-paying one.</summary>
    public async Task AskReactivationAsync(Participant participant)
    {
        await NameParticipantAsync(participant);
        await page.GetByLabel("Peserta mandiri").CheckAsync();
        await ToPapersAsync();
        await AttachAsync("Kartu JKN/KIS", "kartu-andi-rahasia.jpg");
        await AttachAsync("Kartu Keluarga", "kk-andi-rahasia.jpg");
        await AgreeAndSendAsync();
    }
}
