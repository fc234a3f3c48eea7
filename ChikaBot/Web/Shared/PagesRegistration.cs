using ChikaBot.Channels;
using ChikaBot.Files;
using ChikaBot.Operations;
using ChikaBot.Stores;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChikaBot.Web.Shared;

/// <summary>Razor Pages for the desk and the forms. Each part of the site registers its <see cref="PageArea"/>.</summary>
internal static class PagesRegistration
{
    private const string KeysFolder = "keys";

    /// <summary>Of the chat page's files, those that these pages show as well: they are here without the chat page, too.</summary>
    private static readonly string[] OfChat = ["theme.css", "icon.svg"];

    /// <summary>Call after the parts of the site: it takes back what they and the framework would start early.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages().ConfigureApplicationPartManager(UseOwnPages);
        services.Configure<RazorPagesOptions>(options => options.RootDirectory = "/Web");
        // The framework's readers and writers of JSON, which no page uses, do not start without a resolver.
        services.Configure<JsonOptions>(options => options.JsonSerializerOptions.TypeInfoResolver = ErrorJson.Default);
        services.Configure<AntiforgeryOptions>(options =>
        {
            options.Cookie = new PageCookie("chika-form", "/");
            // PageHeaders says DENY.
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddKeys();
        services.AddSingleton(new PageArea("/" + PageAssets.Pages.TrimEnd('/'), "/", MapAssets));
        return services;
    }

    public static IApplicationBuilder UsePages(this WebApplication app)
    {
        // The host would add both for every request, of channels too; the pages have their own.
        IApplicationBuilder builder = app;
        builder.Properties["__AuthenticationMiddlewareSet"] = true;
        builder.Properties["__AuthorizationMiddlewareSet"] = true;
        return app.UseMiddleware<PageSite>();
    }

    private static void AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("ChikaBot");
        services.AddOptions<KeyManagementOptions>().Configure<ChikaOptions, IServiceProvider>((options, chika, provider) =>
        {
            options.XmlRepository = provider.GetService<IKeyRing>() is { } shared
                ? new SharedKeyRing(shared, provider.GetRequiredService<FileCipher>())
                : new KeyFolder(Path.Combine(chika.DataDirectory, KeysFolder));
            // Whoever can read the data directory reads the database as well, and the shared ring encrypts by itself; said, so that the framework does not warn of it.
            options.XmlEncryptor = new NullXmlEncryptor();
        });
        // Draws keys at the start, also where no page is ever asked for.
        foreach (var early in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToArray()) services.Remove(early);
    }

    /// <summary>Only this assembly's, whichever program it runs in.</summary>
    private static void UseOwnPages(ApplicationPartManager manager)
    {
        manager.ApplicationParts.Clear();
        var assembly = typeof(PagesRegistration).Assembly;
        foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly)) manager.ApplicationParts.Add(part);
    }

    private static void MapAssets(IEndpointRouteBuilder endpoints)
    {
        foreach (var (name, asset) in PageAssets.Load(PageAssets.Pages).Concat(PageAssets.Load().Where(asset => OfChat.Contains(asset.Key))))
            endpoints.MapMethods($"/{PageAssets.Pages}{name}", [HttpMethods.Get, HttpMethods.Head], (RequestDelegate)asset.AnswerAsync);
    }
}
