using ChikaBot.Operations;
using ChikaBot.Pandawa;
using ChikaBot.Web.Shared;

namespace ChikaBot.Web.Pandawa;

/// <summary>The forms of PANDAWA at <c>/pandawa/{token}</c>; needs <see cref="PagesRegistration.AddPages"/> and the file vault beside it.</summary>
internal static class PandawaPages
{
    public const string Root = "/pandawa";

    /// <summary>The same words whether a link never was, is used up or too old.</summary>
    private static readonly (string Title, string Text) NoSuchLink =
        ("Tautan ini tidak berlaku", "Mungkin alamatnya kurang lengkap, waktunya sudah habis, atau permintaannya sudah selesai. Kembali ke chat, ketik PANDAWA, dan minta tautan baru di chat.");

    /// <exception cref="OptionsException">A setting is wrong; the message names its key.</exception>
    public static IServiceCollection AddPandawaForm(this IServiceCollection services, IConfiguration configuration)
    {
        var options = Bound.To<PandawaFormOptions>(configuration, PandawaFormOptions.Section);
        if (options.Fault() is { } fault) throw new OptionsException(fault);
        services.AddSingleton(options);
        services.AddSingleton<ParticipantChecks>();
        services.AddSingleton<FormDraft>();
        services.AddSingleton<FormCheck>();
        services.AddSingleton<FormAttachments>();
        services.AddSingleton<UploadQueue>();
        return services.AddSingleton(new PageArea(Root, "/", Missing: NoSuchLink));
    }
}
