using System.Text.RegularExpressions;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Desk;

/// <summary>What a template is for.</summary>
public enum TemplateUse
{
    /// <summary>Asks the participant for something.</summary>
    Correction,

    /// <summary>Says why a request is not approved.</summary>
    Rejection,

    /// <summary>Said in a conversation with a person.</summary>
    Conversation,
}

/// <summary>A ready answer of the desk.</summary>
public sealed record AnswerTemplate
{
    public TemplateUse Use { get; init; }

    /// <summary>What the officer chooses by.</summary>
    public string Name { get; init; } = "";

    /// <summary>With the places of <see cref="TemplateOptions.Places"/> in braces: <c>{nomor}</c>.</summary>
    public string Text { get; init; } = "";
}

/// <summary>The section <c>Chika:Desk</c>, as far as ready answers go.</summary>
public sealed partial record TemplateOptions
{
    public const string Section = "Chika:Desk";

    /// <summary>The ticket's number, its service and office, the officer's shown name.</summary>
    public static readonly IReadOnlyList<string> Places = ["nomor", "layanan", "kantor", "petugas"];

    // Room for the longest names in the places.
    private const int Longest = 400;

    private static readonly AnswerTemplate[] Usual =
    [
        new() { Use = TemplateUse.Correction, Name = "Foto tidak terbaca", Text = "Foto dokumen belum terbaca jelas. Mohon foto ulang di tempat terang, semua sudut terlihat, lalu unggah lagi lewat formulir." },
        new() { Use = TemplateUse.Correction, Name = "Dokumen belum lengkap", Text = "Dokumen untuk layanan {layanan} belum lengkap. Mohon unggah dokumen yang belum ada lewat formulir." },
        new() { Use = TemplateUse.Correction, Name = "Isian berbeda dengan dokumen", Text = "Isian formulir berbeda dengan dokumen. Mohon tulis data yang benar sesuai KTP dan KK." },
        new() { Use = TemplateUse.Rejection, Name = "Syarat belum terpenuhi", Text = "Syarat layanan {layanan} belum terpenuhi. Anda boleh mengajukan lagi bila syaratnya sudah ada." },
        new() { Use = TemplateUse.Rejection, Name = "Dokumen tidak sesuai", Text = "Dokumen yang dikirim bukan milik peserta yang bersangkutan, jadi permintaan ini belum bisa kami proses." },
        new() { Use = TemplateUse.Conversation, Name = "Salam", Text = "Selamat datang. Saya {petugas}. Apa yang bisa saya bantu?" },
        new() { Use = TemplateUse.Conversation, Name = "Mohon tunggu", Text = "Baik, mohon tunggu sebentar. Saya periksa dulu." },
        new() { Use = TemplateUse.Conversation, Name = "Penutup", Text = "Apakah masih ada yang ingin ditanyakan?" },
    ];

    /// <summary>Empty: the usual ones. Else these are all there are.</summary>
    public IReadOnlyList<AnswerTemplate> Templates { get; init; } = [];

    public IReadOnlyList<AnswerTemplate> All => Templates.Count == 0 ? Usual : Templates;

    /// <returns>Null when all is well; else a sentence that names the key.</returns>
    public string? Fault()
    {
        for (var at = 0; at < Templates.Count; at++)
        {
            var template = Templates[at];
            if (string.IsNullOrWhiteSpace(template.Name)) return $"{Section}:Templates:{at}:Name must say what the template is chosen by";
            if (string.IsNullOrWhiteSpace(template.Text) || template.Text.Length > Longest) return $"{Section}:Templates:{at}:Text must have 1 to {Longest} characters";
            if (template.Text.Split('\n').Length > TicketNotices.MaxLines) return $"{Section}:Templates:{at}:Text must have at most {TicketNotices.MaxLines} lines";
            if (Place().Matches(template.Text).FirstOrDefault(match => !Places.Contains(match.Groups[1].Value)) is { } unknown)
                return $"{Section}:Templates:{at}:Text has the unknown place {unknown.Value}; known are {string.Join(", ", Places.Select(place => $"{{{place}}}"))}";
        }

        return null;
    }

    /// <summary>The text with its places filled; a place without a value becomes empty.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) => Place().Replace(text, match => values.GetValueOrDefault(match.Groups[1].Value, ""));

    [GeneratedRegex(@"\{([^{}\s]*)\}")]
    private static partial Regex Place();
}
