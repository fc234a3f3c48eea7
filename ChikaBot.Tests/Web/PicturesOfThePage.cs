using System.Text.Json.Nodes;
using ChikaBot.Web;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web;

/// <summary>Draws the pictures that docs/screenshots are chosen from, when asked for by name; <c>CHIKA_PICTURES</c> is the folder, else a temporary one.</summary>
[Explicit]
public sealed class PicturesOfThePage : ChatPageTest
{
    private static readonly (string, string)[] Menu =
    [
        ("1", "Cek Status Peserta"), ("2", "Cek Tagihan Iuran"), ("3", "Cicilan Tunggakan"), ("4", "Aktifkan Kembali Kartu"), ("5", "Denda Pelayanan"),
        ("6", "Layanan PANDAWA"), ("7", "Cara Bayar Iuran"), ("8", "Kantor & Faskes"), ("9", "Info & Tanya Jawab"), ("10", "Pengaduan & Petugas"),
    ];

    private static string Folder => Environment.GetEnvironmentVariable("CHIKA_PICTURES") ?? Path.Combine(Path.GetTempPath(), "chikabot-pictures");

    internal override SampleCard[] Samples =>
    [
        Siti, Budi,
        new("9901015203850003", "0001000000033", "1985-03-12", "Dewi Lestari", "paid", "Iuran lunas, kartu aktif.", "Paid up, the card is active."),
        new("9901012211600004", "0001000000044", "1960-11-22", "Joko Prasetyo", "pbi", "PBI yang dinonaktifkan: bukan karena tunggakan.", "PBI switched off: not because of arrears."),
        new("9901010101050005", "0001000000055", "2005-01-01", "Rizky Ramadhan", "age-21", "Genap 21 tahun, tanggungan orang tua berhenti.", "Turned 21: no longer covered through the parents."),
    ];

    [TestCase("phone", 360, 740, ColorScheme.Light)]
    [TestCase("phone-dark", 360, 740, ColorScheme.Dark)]
    [TestCase("desk", 1280, 800, ColorScheme.Light)]
    [TestCase("desk-dark", 1280, 800, ColorScheme.Dark)]
    public async Task Draw(string name, int width, int height, ColorScheme scheme)
    {
        Line.Script = Scene;
        await Page.SetViewportSizeAsync(width, height);
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await OpenAsync();
        await ShootAsync(name + "-menu");
        if (await Page.Locator("#panel-open").IsVisibleAsync())
        {
            await Page.Locator("#panel-open").ClickAsync();
            await Expect(Page.Locator("#samples button")).ToHaveCountAsync(5);
            await ShootAsync(name + "-panel");
            await Page.Keyboard.PressAsync("Escape");
        }

        await Option("Cek Tagihan Iuran").ClickAsync();
        await Expect(BotBubbles).ToHaveCountAsync(2);
        await Expect(Page.GetByLabel("Diterima")).ToHaveCountAsync(1);
        if (width > 860) await Page.GetByText(Budi.Name).ClickAsync();
        await ShootAsync(name + "-ask");
        await SayAsync(Budi.Nik);
        await Expect(BotBubbles).ToHaveCountAsync(3);
        await SayAsync("17 agustus 1945");
        await Expect(BotBubbles).ToHaveCountAsync(4);
        await Expect(Page.GetByLabel("Diterima")).ToHaveCountAsync(3);
        await ShootAsync(name);
        Line.Talk.PushTransient(Activities.Typing());
        await Expect(Page.Locator(".dots")).ToBeVisibleAsync();
        await ShootAsync(name + "-typing");
        await GoOfflineAsync(true);
        await SayAsync("Terima kasih!");
        await Expect(Page.Locator("#banner")).Not.ToBeEmptyAsync();
        await ShootAsync(name + "-offline");
    }

    private Task<byte[]> ShootAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png") });

    private static IEnumerable<JsonObject> Scene(JsonObject activity) => (Activities.IsJoin(activity), Activities.Text(activity)) switch
    {
        (true, _) => [Activities.Asks("Halo, saya *ChikaBot*\nAsisten tanya jawab JKN.\n\nMenu utama. Ketik angka layanan yang Anda perlukan:\n\n" + string.Join('\n', Menu.Select(row => $"{row.Item1}. {row.Item2}")), "menu", Menu)],
        (_, "2") => [Activities.Asks("Ketik *NIK* (16 angka) atau *nomor kartu JKN* (13 angka).\nContoh: 3201234567890001\n\n0. Menu utama", "nik", ("0", "Menu utama"))],
        (_, { } text) when text.StartsWith("99", StringComparison.Ordinal) => [Activities.Says("Terima kasih. Sekarang ketik *tanggal lahir*.\nContoh: 1945-08-17")],
        (_, "17 agustus 1945") =>
        [
            Activities.Asks(
                "Tagihan keluarga *Budi Santoso*, November 2026\n\nBudi (kelas 3): 11 bulan × Rp35.000\nSri (kelas 3): 11 bulan × Rp35.000\n\n*Total tagihan: Rp770.000*\n\nRincian dan sumber: https://peraturan.bpk.go.id\n\n1. Kenapa segini?\n2. Cara bayar\n0. Menu utama",
                "bill", ("1", "Kenapa segini?"), ("2", "Cara bayar"), ("0", "Menu utama")),
        ],
        _ => [],
    };
}
