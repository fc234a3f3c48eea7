using ChikaBot.Operations;
using ChikaBot.Pandawa;
using ChikaBot.Stores;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChikaBot.Files;

internal static class FilesRegistration
{
    /// <summary>Where attachments lie when the store does not take them, wherever the database file is.</summary>
    public static string FolderIn(string dataDirectory) => Path.Combine(dataDirectory, "files");

    /// <summary>Keeps files in the store where it takes them, else in the data directory; without a key in the options one is drawn when it is first asked for. Call after the store's own registration.</summary>
    /// <exception cref="OptionsException">A setting is wrong; the message names its key.</exception>
    public static IServiceCollection AddFileVault(this IServiceCollection services, IConfiguration configuration)
    {
        var options = Bound.To<FilesOptions>(configuration, FilesOptions.Section);
        if (options.Fault() is { } fault) throw new OptionsException(fault);
        services.AddHostedService<FileSweepJob>();
        services.AddSingleton(provider => new FilesKey(options, provider.GetRequiredService<ChikaOptions>()));
        services.AddSingleton(provider => new FileCipher(provider.GetRequiredService<FilesKey>().Bytes));
        services.TryAddSingleton<IFileBlobs>(provider => new FolderBlobs(FolderIn(provider.GetRequiredService<ChikaOptions>().DataDirectory)));
        if (ChikaOptions.Of(configuration).Store.IsPostgres) services.AddHostedService<FilesKeyCheck>();
        return services.AddSingleton<IFileVault>(provider => new FileVault(provider.GetRequiredService<IFileBlobs>(), provider.GetRequiredService<FileCipher>(), options.MaxBytes));
    }
}
