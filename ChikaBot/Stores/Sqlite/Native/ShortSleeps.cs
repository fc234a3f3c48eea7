using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ChikaBot.Stores.Sqlite.Native;

/// <summary>
/// The native library is built without usleep: where SQLite means to wait some microseconds for another connection, it sleeps a whole
/// second. This puts a sleep of the right length into its place, once per process, before any connection is opened.
/// </summary>
internal static unsafe partial class ShortSleeps
{
    private static long count;

    /// <summary>Sleeps asked for so far.</summary>
    public static long Count => Interlocked.Read(ref count);

    public static void Install()
    {
        var vfs = FindVfs(0);
        if (vfs is not null) vfs->Sleep = &Sleep;
    }

    /// <returns>Microseconds slept.</returns>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sleep(Vfs* vfs, int microseconds)
    {
        Interlocked.Increment(ref count);
        if (microseconds < 1_000) Thread.Yield();
        else Thread.Sleep(microseconds / 1_000);
        return microseconds;
    }

    /// <param name="name">0: the default one.</param>
    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial Vfs* FindVfs(nint name);

    /// <summary>sqlite3_vfs, version 1 (https://sqlite.org/c3ref/vfs.html), as far as it matters here.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Vfs
    {
        public int Version;
        public int FileSize;
        public int LongestPath;
        public nint Next;
        public nint Name;
        public nint AppData;
        public nint Open;
        public nint Delete;
        public nint Access;
        public nint FullPathname;
        public nint DlOpen;
        public nint DlError;
        public nint DlSym;
        public nint DlClose;
        public nint Randomness;
        public delegate* unmanaged[Cdecl]<Vfs*, int, int> Sleep;
    }
}
