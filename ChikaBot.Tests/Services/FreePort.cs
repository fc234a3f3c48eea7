using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ChikaBot.Tests.Services;

/// <summary>
/// Ports of this machine for what must know its address before it runs. None is given twice in a run, and all lie below those that the system hands out by itself
/// (from 32768 on): else a server beside this test, or anybody's connection, could be given one between the asking and the listening.
/// </summary>
internal static class FreePort
{
    private const int First = 20_000;
    private const int Count = 12_000;

    // Another run beside this one begins elsewhere.
    private static int taken = Environment.ProcessId * 97 % Count;

    public static int Take()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + Interlocked.Increment(ref taken) % Count;
            if (IsFree(port)) return port;
        }

        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No port from {First} on is free."));
    }

    private static bool IsFree(int port)
    {
        using var socket = new TcpListener(IPAddress.Loopback, port);
        try
        {
            socket.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
