using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChikaBot.Simulator;

namespace ChikaBot.Tests.Simulator;

/// <summary>Sends to a double as a server does.</summary>
internal sealed class GraphClient : IDisposable
{
    public const string Token = "client-token";
    public const string Number = "100000000000002";
    public const string User = "628001000002";

    private readonly HttpClient _http = new();
    private readonly GraphDouble _double;

    private GraphClient(GraphDouble twin) => _double = twin;

    public sealed record Answer(HttpStatusCode Status, JsonNode Body, TimeSpan? RetryAfter)
    {
        /// <summary>The error's code; null when the send was taken.</summary>
        public int? Code => (int?)Body["error"]?["code"];

        public string Details => (string?)Body["error"]?["error_data"]?["details"] ?? "";

        public string? Id => (string?)Body["messages"]?[0]?["id"];
    }

    /// <summary>A double of which nobody awaits webhooks, and a client of it.</summary>
    public static async Task<(GraphDouble Double, GraphClient Client)> StartAsync()
    {
        var options = new GraphDoubleOptions(new Uri("http://127.0.0.1:1"), "secret", Token, Number) { ReportStatuses = false };
        var twin = await GraphDouble.StartAsync(options, CancellationToken.None);
        return (twin, new GraphClient(twin));
    }

    public Task<Answer> SendAsync(JsonObject body, string token = Token, string number = Number) => SendAsync(body.ToJsonString(JsonSerializerOptions.Default), token, number);

    public async Task<Answer> SendAsync(string body, string token = Token, string number = Number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_double.Url, $"/v23.0/{number}/messages"));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await ReadAsync(request, token);
    }

    public async Task<Answer> GetAsync(string path, string token = Token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_double.Url, path));
        return await ReadAsync(request, token);
    }

    public void Dispose() => _http.Dispose();

    private async Task<Answer> ReadAsync(HttpRequestMessage request, string token)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _http.SendAsync(request);
        return new Answer(response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!, response.Headers.RetryAfter?.Delta);
    }
}
