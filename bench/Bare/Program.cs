using System.Text.Json;
using ChikaBot.Channels.BotFramework;
using ChikaBot.Dialogs.Replies;

// The floor under any bot on Kestrel: read the activity, write the answer that the bot gave, do nothing between.
// Arguments: the address to listen on, and a file with the five replies of the talk.
var replies = JsonSerializer.Deserialize(File.ReadAllBytes(args[1]), ReplyJson.Default.IReadOnlyListReply)!;
var answers = replies.Select(Answer.To).ToArray();

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls(args[0]);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var app = builder.Build();
app.MapPost("/api/messages", async context =>
{
    var activity = await context.Request.ReadFromJsonAsync(ActivityJson.Default.Activity);
    var answer = activity!.Text switch
    {
        "halo" => answers[0],
        "2" => answers[1],
        { Length: 16 } => answers[2],
        "0" => answers[4],
        _ => answers[3],
    };
    await context.Response.WriteAsJsonAsync(answer.For(activity), ActivityJson.Default.ExpectedReplies);
});
app.Run();
