using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ChikaBot.Tests.Server;

/// <summary>Every address that the server has, asked in every way that it takes, and some that it has not.</summary>
internal sealed class SafeHeadersTests
{
    [Test]
    public async Task Every_answer_of_every_endpoint_has_the_headers()
    {
        await using var server = await LocalServer.StartAsync();
        var endpoints = server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.That(endpoints.Select(endpoint => endpoint.RoutePattern.RawText), Does.Contain("/").And.Contain("/api/messages").And.Contain("/health/ready").And.Contain("/v3/directline/conversations"));

        foreach (var endpoint in endpoints)
        {
            var path = string.Concat(endpoint.RoutePattern.PathSegments.Select(segment => "/" + string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "x"))));
            var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST", "DELETE"];
            foreach (var method in methods.Where(method => method != "CONNECT")) await CheckAsync(server, method, path.Length == 0 ? "/" : path);
        }
    }

    [TestCase("GET", "/no/such/page", 404)]
    [TestCase("POST", "/", 405)]
    [TestCase("GET", "/throws", 500)]
    [TestCase("GET", "/page", 200)]
    public async Task Answers_of_the_server_itself_have_them_too(string method, string path, int status)
    {
        await using var server = await LocalServer.StartAsync(app =>
        {
            app.MapGet("/throws", (RequestDelegate)(_ => throw new FormatException("9901019403800001 is no date")));
            app.MapGet("/page", (RequestDelegate)(context =>
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                return context.Response.WriteAsync("<!doctype html>");
            }));
        });

        using var answer = await CheckAsync(server, method, path);

        Assert.That(answer.StatusCode, Is.EqualTo((HttpStatusCode)status));
        if (path == "/page") Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("script-src 'self'"), "a page may run its own scripts");
    }

    private static async Task<HttpResponseMessage> CheckAsync(LocalServer server, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST") request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        var answer = await server.Client.SendAsync(request);
        var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var what = $"{method} {path}: {(int)answer.StatusCode}";
        Assert.That(headers.GetValueOrDefault("X-Content-Type-Options"), Is.EqualTo("nosniff"), what);
        Assert.That(headers.GetValueOrDefault("X-Frame-Options"), Is.EqualTo("DENY"), what);
        Assert.That(headers.GetValueOrDefault("Referrer-Policy"), Is.EqualTo("no-referrer"), what);
        Assert.That(headers.GetValueOrDefault("Content-Security-Policy"), Does.StartWith("default-src 'none'").And.Contain("frame-ancestors 'none'"), what);
        Assert.That(headers.GetValueOrDefault("Cache-Control"), Is.EqualTo("no-store").Or.EqualTo("no-cache"), what);
        Assert.That(headers.Keys, Does.Not.Contain("Server"), what);
        return answer;
    }
}
