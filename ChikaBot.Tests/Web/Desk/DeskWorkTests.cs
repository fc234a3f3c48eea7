using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Tests.Desk;
using ChikaBot.Tests.Stores;
using ChikaBot.Turns;
using Microsoft.Playwright;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web.Desk;

/// <summary>An officer's day in a real browser.</summary>
[Parallelizable]
public sealed class DeskWorkTests
{
    private const string Number = "PDW-20260302-WRK1";

    private DeskServer server = null!;
    private IBrowserContext context = null!;
    private IPage page = null!;

    [SetUp]
    public async Task Start()
    {
        var browser = await SharedBrowser.GetAsync();
        server = await DeskCase.StartAsync();
        context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        page = await SharedBrowser.NewPageAsync(context);
    }

    [TearDown]
    public async Task Stop()
    {
        if (context is not null) await context.CloseAsync();
        if (server is not null) await server.DisposeAsync();
    }

    [Test]
    public async Task From_the_queue_to_an_approval_without_JavaScript_on_an_old_phone()
    {
        await server.WithFilesAsync(Number);
        await using var plain = await (await SharedBrowser.GetAsync()).NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 320, Height = 568 } });
        page = await SharedBrowser.NewPageAsync(plain);
        await LogInAsync(DeskCase.Rina, "/desk/antrean");

        await Expect(page.GetByText("⚠ Terlambat 2 jam")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = Number }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ambil tiket ini" }).ClickAsync();
        await Expect(page.Locator("[role=status]").First).ToContainTextAsync("Peserta sudah diberi tahu");
        await page.GetByRole(AriaRole.Link, new() { Name = "Periksa perubahan lalu setujui" }).ClickAsync();
        await Expect(page.Locator(".changes")).ToContainTextAsync("FKTP dari Klinik Contoh menjadi Klinik Baru. Berlaku mulai 1 April 2026.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ya, setujui" }).ClickAsync();

        await Expect(page.Locator("#keadaan strong").First).ToHaveTextAsync("Selesai");
        Assert.That((await server.Store.Tickets.FindAsync(Number, default))!.State, Is.EqualTo(TicketState.Done));
    }

    [Test]
    public async Task A_ticket_that_comes_and_one_that_is_taken_show_by_themselves()
    {
        await LogInAsync(DeskCase.Rina, "/desk/antrean");
        await Expect(page.GetByText("Tidak ada tiket")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.desk === 'live'");

        var ticket = await server.Store.WaitingAsync(GivenTickets.Ticket(Number));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = Number })).ToBeVisibleAsync();
        await server.Store.Desk.TakeAsync(GivenTickets.Act(ticket, DeskCase.Budi), default);

        await Expect(page.Locator("tbody tr")).ToContainTextAsync("Sedang diperiksa");
        await Expect(page.Locator("[data-live-status]")).ToContainTextAsync("Diperbarui");
    }

    [Test]
    public async Task What_is_written_while_the_page_is_on_its_way_shows_as_well()
    {
        var id = await server.CalledAsync("asks");
        await LogInAsync(DeskCase.Rina, $"/desk/percakapan/{id}");
        var written = new TaskCompletionSource();
        await page.RouteAsync("**/desk/events*", async route =>
        {
            await written.Task;
            await route.ContinueAsync();
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Ambil percakapan" }).ClickAsync();
        await Expect(page.GetByLabel("Pesan untuk peserta")).ToBeVisibleAsync();

        await server.Service<ITurnRunner>().RunAsync(new IncomingMessage(Conversation("asks"), "m9", GivenTickets.Owner, new MessageContent.Text("Kartu saya mati sejak kemarin.")), Address, default);
        written.SetResult();

        await Expect(page.Locator(".said.participant")).ToContainTextAsync("Kartu saya mati");
    }

    [Test]
    public async Task What_an_officer_types_stays_while_the_conversation_goes_on()
    {
        var id = await server.CalledAsync("asks");
        await LogInAsync(DeskCase.Rina, $"/desk/percakapan/{id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ambil percakapan" }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.desk === 'live'");
        await page.GetByLabel("Pesan untuk peserta").FillAsync("Baik, mohon");

        await server.Service<ITurnRunner>().RunAsync(new IncomingMessage(Conversation("asks"), "m9", GivenTickets.Owner, new MessageContent.Text("Kartu saya mati sejak kemarin.")), Address, default);

        await Expect(page.Locator(".said.participant")).ToContainTextAsync("Kartu saya mati");
        await Expect(page.GetByLabel("Pesan untuk peserta")).ToHaveValueAsync("Baik, mohon");
        await page.GetByLabel("Pesan untuk peserta").FillAsync("Baik, mohon tunggu.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kirim" }).ClickAsync();
        await Expect(page.Locator(".said.officer")).ToContainTextAsync("Baik, mohon tunggu.");
    }

    [TestCase("phone", 320, 568, false)]
    [TestCase("phone-large-text", 360, 740, true)]
    [TestCase("desk", 1280, 800, false)]
    public async Task Every_page_fits_can_be_read_and_has_names(string name, int width, int height, bool twice)
    {
        await page.SetViewportSizeAsync(width, height);
        await FillAsync();
        await LogInAsync(DeskCase.Rina, "/desk/antrean");
        await CheckAsync("queue");
        await OpenAsync($"/desk/tiket/{Number}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ambil tiket ini" }).ClickAsync();
        await Expect(page.GetByLabel("Alasan, dibaca peserta")).ToBeVisibleAsync();
        await CheckAsync("ticket");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kirim permintaan perbaikan" }).EvaluateAsync("button => button.form.noValidate = true");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kirim permintaan perbaikan" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await CheckAsync("refused");
        await OpenAsync($"/desk/tiket/{Number}/setuju");
        await CheckAsync("approve");
        await OpenAsync("/desk/percakapan");
        await CheckAsync("conversations");
        await page.GetByRole(AriaRole.Link, new() { Name = "Percakapan 1" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ambil percakapan" }).ClickAsync();
        await Expect(page.GetByLabel("Pesan untuk peserta")).ToBeVisibleAsync();
        await CheckAsync("conversation");
        await OpenAsync("/desk/laporan");
        await page.GetByText("Tabel angka per hari").ClickAsync();
        await CheckAsync("figures");

        Task CheckAsync(string what) => PageChecks.RunAsync(page, $"work-{name}-{what}", twice);
    }

    [Test]
    public async Task The_chart_has_a_name_a_text_and_a_table()
    {
        await server.Store.WaitingAsync(GivenTickets.Ticket(Number));
        await LogInAsync(DeskCase.Boss, "/desk/laporan");

        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Tiket masuk dan diputuskan setiap hari" })).ToBeVisibleAsync();
        await Expect(page.Locator("#chart-text")).ToContainTextAsync("1 tiket masuk, 0 diputuskan");
        await Expect(page.Locator(".chart .in")).ToHaveCountAsync(1);
        await Expect(page.Locator("details tbody tr")).ToHaveCountAsync(30);
        await Expect(page.Locator("#overdue")).ToHaveTextAsync("1");
    }

    private async Task FillAsync()
    {
        await server.WithFilesAsync(Number);
        foreach (var number in new[] { "PDW-20260302-WRK2", "PDW-20260302-WRK3", "PDW-20260302-WRK4" }) await server.Store.WaitingAsync(GivenTickets.Ticket(number));
        await server.Store.InReviewAsync(GivenTickets.Ticket("PDW-20260302-WRK9"), DeskCase.Budi);
        await server.CalledAsync("asks");
    }

    private async Task LogInAsync(string officer, string path)
    {
        await OpenAsync(path);
        await page.GetByLabel("Nama petugas").FillAsync(officer);
        await page.GetByLabel("Kata sandi").FillAsync(DeskServer.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Masuk" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Keluar" })).ToBeVisibleAsync();
    }

    private Task<IResponse?> OpenAsync(string path) => page.GotoAsync(new Uri(server.Address, path).ToString());
}
