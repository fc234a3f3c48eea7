using System.Text.Json.Serialization;

namespace ChikaBot.Channels;

/// <summary>How a channel's endpoint says what is wrong with a request: a code and a sentence that repeats nothing of it.</summary>
internal sealed record ErrorBody(ErrorDetail Error)
{
    public static ErrorBody Of(string code, string message) => new(new ErrorDetail(code, message));
}

internal sealed record ErrorDetail(string Code, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class ErrorJson : JsonSerializerContext;
