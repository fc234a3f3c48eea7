using ChikaBot.Desk;
using ChikaBot.Files;
using ChikaBot.Operations;
using ChikaBot.Stores;
using ChikaBot.Turns;
using ChikaBot.Web.Shared;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChikaBot.Web.Desk;

/// <summary>The officers' desk at <c>/desk</c>; needs <see cref="PagesRegistration.AddPages"/> beside it.</summary>
internal static class DeskRegistration
{
    private const string Home = "/desk";

    /// <summary>Without <c>Chika:Desk:Enabled</c> there is no desk: its addresses answer 404.</summary>
    /// <exception cref="OptionsException">A setting is wrong; the message names its key.</exception>
    public static IServiceCollection AddDesk(this IServiceCollection services, IConfiguration configuration)
    {
        var options = Bound.To<LogInOptions>(configuration, LogInOptions.Section);
        if (options.Fault() is { } fault) throw new OptionsException(fault);
        if (!ChikaOptions.Of(configuration).Desk.Enabled) return services;
        services.AddSingleton(options);
        services.AddSingleton<Passwords>();
        services.AddSingleton<LogInQueue>();
        services.AddSingleton<LogIn>();
        services.AddSingleton<LogInLimit>();
        services.AddSingleton<DeskAccess>();
        services.AddSingleton<DeskSessionEvents>();
        services.AddSingleton(new PageArea(Home, Home, Map, Guarded: true));
        services.AddWork(configuration);
        services.AddAuthentication(DeskSession.Scheme).AddCookie(DeskSession.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(DeskSession.Scheme).Configure<Clocks>((cookie, clocks) =>
        {
            cookie.Cookie = new PageCookie(DeskSession.Cookie, Home);
            cookie.LoginPath = LoginModel.Path;
            cookie.ReturnUrlParameter = LoginModel.ReturnParameter;
            cookie.ExpireTimeSpan = options.Idle;
            // The events renew it, so that an idle session ends after exactly this time.
            cookie.SlidingExpiration = false;
            cookie.TimeProvider = clocks.System;
            cookie.EventsType = typeof(DeskSessionEvents);
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(DeskPolicies.Officer, policy => policy.RequireRole(nameof(OfficerRole.Officer), nameof(OfficerRole.Supervisor)))
            .AddPolicy(DeskPolicies.Supervisor, policy => policy.RequireRole(nameof(OfficerRole.Supervisor)));
        // After the framework's own, which begins with an empty list, whatever the order of registration.
        services.PostConfigure<RazorPagesOptions>(pages =>
        {
            pages.Conventions.AuthorizeFolder("/Desk", DeskPolicies.Officer);
            pages.Conventions.AllowAnonymousToPage("/Desk/Login");
        });
        return services;
    }

    /// <summary>What officers do at the desk beyond the log-in, and the pages for it.</summary>
    private static void AddWork(this IServiceCollection services, IConfiguration configuration)
    {
        var templates = Bound.To<TemplateOptions>(configuration, TemplateOptions.Section);
        var live = Bound.To<LiveOptions>(configuration, LiveOptions.Section);
        // The binder passes over entries of a list that it cannot read.
        var unread = configuration.GetSection($"{TemplateOptions.Section}:{nameof(templates.Templates)}").GetChildren().FirstOrDefault(entry => entry["Use"] is { } use && !Enum.TryParse<TemplateUse>(use, ignoreCase: true, out _));
        if (unread is not null) throw new OptionsException($"{unread.Path}:Use must be {string.Join(", ", Enum.GetNames<TemplateUse>())}");
        if ((templates.Fault() ?? live.Fault()) is { } fault) throw new OptionsException(fault);
        services.AddSingleton(templates);
        services.AddSingleton(live);
        services.AddSingleton<LiveLines>();
        services.AddSingleton<PlanReviewer>();
        services.AddSingleton<TicketWork>();
        services.AddSingleton<TicketReader>();
        services.AddSingleton<HandoverReader>();
        services.AddSingleton(new DeskLink("Antrean", QueueModel.Path, 10));
        services.AddSingleton(new DeskLink("Percakapan", HandoversModel.Path, 20));
        services.AddSingleton(new DeskLink("Laporan", FiguresModel.Path, 30));
    }

    /// <summary>What is no page: documents, live updates, the figures as a file.</summary>
    private static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/desk/tiket/{number}/berkas/{name}", (RequestDelegate)(context => FileEndpoint.AnswerAsync(context, Get<TicketReader>(context), Get<IFileVault>(context)))).RequireAuthorization(DeskPolicies.Officer);
        endpoints.MapGet(EventsEndpoint.Path, (RequestDelegate)(context => EventsEndpoint.AnswerAsync(context, Get<IDeskPulse>(context), Get<LiveLines>(context), Get<LiveOptions>(context), Get<IHostApplicationLifetime>(context)))).RequireAuthorization(DeskPolicies.Officer).WithMetadata(new DoesNotKeepSession());
        endpoints.MapGet(FiguresCsv.Path, (RequestDelegate)(context => FiguresCsv.AnswerAsync(context, Get<ITicketDesk>(context), Get<Clocks>(context)))).RequireAuthorization(DeskPolicies.Officer);
    }

    private static T Get<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}
