using System.Xml.Linq;
using ChikaBot.Operations;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ChikaBot.Web.Shared;

/// <summary>The keys that cookies and forms are protected with, a file each, readable by their owner only: sessions outlive a restart.</summary>
internal sealed class KeyFolder(string path) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.xml").Select(file => XElement.Load(file))] : [];

    public void StoreElement(XElement element, string friendlyName)
    {
        KeyFile.CreateFolder(path);
        var draft = Path.Combine(path, $"{Guid.NewGuid():N}.draft");
        using (var stream = KeyFile.Create(draft))
        {
            element.Save(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, Path.Combine(path, $"{Guid.NewGuid():N}.xml"));
    }
}
