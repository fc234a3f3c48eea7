using ChikaBot.Operations;

namespace ChikaBot.Files;

internal static class FilesRegistration
{
    private const string Folder = "files";
    private const string KeyName = "files.key";

    /// <summary>Keeps files in the data directory; the key is drawn when the vault is first asked for.</summary>
    /// <exception cref="OptionsException">A setting is wrong; the message names its key.</exception>
    public static IServiceCollection AddFileVault(this IServiceCollection services, IConfiguration configuration)
    {
        var options = Bound.To<FilesOptions>(configuration, FilesOptions.Section);
        if (options.Fault() is { } fault) throw new OptionsException(fault);
        return services.AddSingleton<IFileVault>(provider =>
        {
            var data = provider.GetRequiredService<ChikaOptions>().DataDirectory;
            var key = options.KeyBytes() ?? KeyFile.ReadOrDraw(Path.Combine(data, KeyName), FilesOptions.KeyLength)[..FilesOptions.KeyLength];
            return new FileVault(Path.Combine(data, Folder), new FileCipher(key), options.MaxBytes);
        });
    }
}
