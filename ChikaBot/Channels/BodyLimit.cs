using Microsoft.AspNetCore.Http.Metadata;

namespace ChikaBot.Channels;

/// <summary>How large a body an endpoint takes, where that is more than <c>Chika:Limits:MaxBodyBytes</c>: <c>.WithMetadata(new BodyLimit(bytes))</c>.</summary>
internal sealed class BodyLimit(long bytes) : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => bytes;
}
