namespace ChikaBot.Web.Shared;

/// <summary>A part of the site that is made of pages: everything at and below one path. Register one for each part, as a singleton.</summary>
/// <param name="Path">Begins with a slash: <c>/desk</c>.</param>
/// <param name="Home">Where an error page leads back to.</param>
/// <param name="Map">Maps what is no Razor page, below <paramref name="Path"/>; its endpoints carry their own authorization.</param>
/// <param name="Guarded">Nothing in it is answered that does not say who may ask for it.</param>
public sealed record PageArea(string Path, string Home, Action<IEndpointRouteBuilder>? Map = null, bool Guarded = false)
{
    public bool Covers(PathString path) => path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}
