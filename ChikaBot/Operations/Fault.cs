namespace ChikaBot.Operations;

/// <summary>The answer to a request that went wrong: it says nothing of the request or the fault.</summary>
internal static class Fault
{
    public static ExceptionHandlerOptions Handler => new()
    {
        ExceptionHandler = context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync("""{"error":"The server could not answer this request."}""");
        },
    };
}
